<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AgendaStrip</name>
    <message>
        <location filename="../../ui/widgets/marks.py"/>
        <source>Agenda: {name}, minute {minute} of {total}</source>
        <translation>Agenda: {name}, Minute {minute} von {total}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/marks.py"/>
        <source>Agenda: {total} minutes, not started</source>
        <translation>Agenda: {total} Minuten, nicht begonnen</translation>
    </message>
</context>
<context>
    <name>AnswerChange</name>
    <message>
        <location filename="../../ui/pages/answer_change.py"/>
        <source>The workshop is closed</source>
        <translation>Der Workshop ist abgeschlossen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/answer_change.py"/>
        <source>{act}. Why is it changed now? The report lists later changes with their reason.</source>
        <translation>{act}. Warum jetzt ändern? Der Bericht führt spätere Änderungen mit ihrer Begründung auf.</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <location filename="../../ui/main_window/appearance.py"/>
        <source>Text size {percent} percent</source>
        <translation>Textgröße {percent} Prozent</translation>
    </message>
</context>
<context>
    <name>ArrangedPage</name>
    <message>
        <location filename="../../ui/pages/roadmap_layout.py"/>
        <source>nothing answered</source>
        <translation>nichts beantwortet</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_layout.py"/>
        <source>To the questions</source>
        <translation>Zu den Fragen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_layout.py"/>
        <source>Nothing to plan yet</source>
        <translation>Noch nichts zu planen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_layout.py"/>
        <source>The plan follows from the answers: each low level and each open gate asks for work that closes it.</source>
        <translation>Der Plan folgt aus den Antworten: Jede niedrige Stufe und jedes offene Freigabekriterium verlangt Arbeit, die es schließt.</translation>
    </message>
</context>
<context>
    <name>Assumptions</name>
    <message>
        <location filename="../../ui/widgets/assumption_list.py"/>
        <source>In force</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/assumption_list.py"/>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/assumption_list.py"/>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/assumption_list.py"/>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/assumption_list.py"/>
        <source>Cautions</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/assumption_list.py"/>
        <source>What the projection rests on</source>
        <translation>Worauf die Prognose beruht</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/assumption_list.py"/>
        <source>How these figures come about</source>
        <translation>Wie diese Zahlen entstehen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/assumption_list.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <location filename="../../ui/main_window/backups.py"/>
        <source>No backups yet</source>
        <translation>Noch keine Sicherungen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/backups.py"/>
        <source>One is kept by itself whenever a changed file is opened.</source>
        <translation>Beim Öffnen einer geänderten Datei wird von selbst eine angelegt.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/backups.py"/>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/backups.py"/>
        <source>Restore to a new file…</source>
        <translation>In neuer Datei wiederherstellen…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/backups.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/backups.py"/>
        <source>Copies are kept on this laptop, apart from the file. Restoring writes a new file.</source>
        <translation>Die Kopien liegen auf diesem Laptop, getrennt von der Datei. Beim Wiederherstellen entsteht eine neue Datei.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/backups.py"/>
        <source>Kept on</source>
        <translation>Gesichert am</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/backups.py"/>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/backups.py"/>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/backups.py"/>
        <source>Questions answered: {answered}. Answers that differ from now: {count}.</source>
        <translation>Beantwortete Fragen: {answered}. Antworten, die heute anders lauten: {count}.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/backups.py"/>
        <source>Restore to</source>
        <translation>Wiederherstellen nach</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/backups.py"/>
        <source>Engagements (*.readiness)</source>
        <translation>Projekte (*.readiness)</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/backups.py"/>
        <source>{day} {time}, {size} kB</source>
        <translation>{day}, {time} Uhr, {size} kB</translation>
    </message>
</context>
<context>
    <name>BatchList</name>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Remove the import of {file}</source>
        <translation>Import von {file} entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Part of the import</source>
        <translation>Teil des Imports</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>What the data says</source>
        <translation>Was die Daten sagen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Compared</source>
        <translation>Verglichen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Checked</source>
        <translation>Beurteilt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Clearly under {share}, asked of each step by the target of {target} (90% interval)</source>
        <translation>Klar unter {share}, die das Ziel von {target} von jedem Schritt verlangt (90-%-Intervall)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Clearly under the target of {target} (90% interval)</source>
        <translation>Klar unter dem Ziel von {target} (90-%-Intervall)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Unseen</source>
        <translation>Unbemerkt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Column in the file</source>
        <translation>Dateispalte</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Filled</source>
        <translation>Gefüllt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>the file does not say</source>
        <translation>die Datei sagt es nicht</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Compared with the answers</source>
        <translation>Mit den Antworten verglichen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>In this file</source>
        <translation>In dieser Datei</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_summary.py"/>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_summary.py"/>
        <source>{taken} of {read}</source>
        <translation>{taken} von {read}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_summary.py"/>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_summary.py"/>
        <source>Judged by</source>
        <translation>Beurteilt durch</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_summary.py"/>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_summary.py"/>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_summary.py"/>
        <source>{right} of {verified} verified tasks ended right</source>
        <translation>{right} von {verified} geprüften Aufgaben endeten richtig</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_summary.py"/>
        <source>Success by day</source>
        <translation>Erfolg je Tag</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_summary.py"/>
        <source>Rows left out: {rows}.</source>
        <translation>Ausgelassene Zeilen: {rows}.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_summary.py"/>
        <source>How success was judged is not stated: a rule is assumed.</source>
        <translation>Wie der Erfolg beurteilt wurde, ist nicht angegeben: Eine Regel wird angenommen.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_summary.py"/>
        <source>The currency of the costs is not stated.</source>
        <translation>Die Währung der Kosten ist nicht angegeben.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_summary.py"/>
        <source>The number of rows is the limit of an exporter: the file may be cut.</source>
        <translation>Die Zeilenzahl ist die Grenze eines Exporters: Die Datei kann abgeschnitten sein.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_summary.py"/>
        <source>Several models or versions lie within the window.</source>
        <translation>Im Zeitraum liegen mehrere Modelle oder Versionen.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_summary.py"/>
        <source>The file's own total differs from the sum of its rows.</source>
        <translation>Die Summe in der Datei weicht von der Summe ihrer Zeilen ab.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_summary.py"/>
        <source>Reported rates differ from the counts; the counts are used.</source>
        <translation>Berichtete Quoten weichen von den Zählungen ab; es gelten die Zählungen.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_summary.py"/>
        <source>Rows with the same day, agent and step were added up.</source>
        <translation>Zeilen mit gleichem Tag, Agenten und Schritt wurden addiert.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/batch_summary.py"/>
        <source>Too little data to confirm anything.</source>
        <translation>Zu wenige Daten, um etwas zu bestätigen.</translation>
    </message>
</context>
<context>
    <name>BoundState</name>
    <message>
        <location filename="../../ui/bound.py"/>
        <source>The engagement this belongs to is not open any more.</source>
        <translation>Das Projekt, zu dem dies gehört, ist nicht mehr geöffnet.</translation>
    </message>
    <message>
        <location filename="../../ui/bound.py"/>
        <source>Nothing was changed. Open it again to go on there.</source>
        <translation>Nichts wurde geändert. Zum Weiterarbeiten das Projekt wieder öffnen.</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <location filename="../../ui/main_window/cards.py"/>
        <source>Which question?</source>
        <translation>Welche Frage?</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/cards.py"/>
        <source>No question has these words.</source>
        <translation>Keine Frage enthält diese Wörter.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/cards.py"/>
        <source>Nothing found in questions, notes and evidence.</source>
        <translation>Nichts gefunden in Fragen, Notizen und Nachweisen.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/cards.py"/>
        <source>Words of a stem, a note or an evidence</source>
        <translation>Wörter aus Fragetext, Notiz oder Nachweis</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <location filename="../../ui/widgets/chart_view.py"/>
        <source>Drawing the chart</source>
        <translation>Diagramm wird gezeichnet</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/chart_view.py"/>
        <source>The chart cannot be drawn on this laptop; these are its numbers.</source>
        <translation>Das Diagramm lässt sich auf diesem Laptop nicht zeichnen; dies sind seine Zahlen.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/chart_view.py"/>
        <source>Numbers of the chart</source>
        <translation>Zahlen des Diagramms</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <location filename="../../ui/widgets/choice_card.py"/>
        <source>{words}, votes of seats {seats}</source>
        <translation>{words}, Stimmen der Plätze {seats}</translation>
    </message>
</context>
<context>
    <name>ChosenList</name>
    <message>
        <location filename="../../ui/widgets/chosen_list.py"/>
        <source>and one more…</source>
        <translation>und noch eine…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/chosen_list.py"/>
        <source>Without {title}</source>
        <translation>Ohne {title}</translation>
    </message>
</context>
<context>
    <name>ClaimSettling</name>
    <message>
        <location filename="../../ui/widgets/claim_settling.py"/>
        <source>Settled: the claim is right</source>
        <translation>Geklärt: Die Aussage stimmt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/claim_settling.py"/>
        <source>Settled: the data is right</source>
        <translation>Geklärt: Die Daten stimmen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/claim_settling.py"/>
        <source>The reason and the artefact are printed in the appendix.</source>
        <translation>Begründung und Beleg stehen im Anhang.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/claim_settling.py"/>
        <source>The data is right</source>
        <translation>Die Daten stimmen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/claim_settling.py"/>
        <source>The claim is right</source>
        <translation>Die Aussage stimmt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/claim_settling.py"/>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/claim_settling.py"/>
        <source>Park</source>
        <translation>Parken</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/claim_settling.py"/>
        <source>Both can be true in part. Which one should the report rest on?</source>
        <translation>Beides kann zum Teil stimmen. Worauf soll sich der Bericht stützen?</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/claim_settling.py"/>
        <source>If the claim is right: why the data does not count here</source>
        <translation>Falls die Aussage stimmt: warum die Daten hier nicht zählen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/claim_settling.py"/>
        <source>Choose one of the two first.</source>
        <translation>Zuerst eine der beiden wählen.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/claim_settling.py"/>
        <source>For the claim to stand, describe an artefact that was opened here (evidence E2).</source>
        <translation>Damit die Aussage gilt, einen Beleg beschreiben, der hier geöffnet wurde (Nachweis E2).</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/claim_settling.py"/>
        <source>Write the reason: it is printed in the appendix.</source>
        <translation>Begründung eintragen: Sie steht im Anhang.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/claim_settling.py"/>
        <source>No reason is needed: record it.</source>
        <translation>Keine Begründung nötig: festhalten.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/claim_settling.py"/>
        <source>Ready to record.</source>
        <translation>Kann festgehalten werden.</translation>
    </message>
</context>
<context>
    <name>ClaimsPage</name>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>Data meets claims</source>
        <translation>Datenabgleich</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>claim is right</source>
        <translation>Aussage stimmt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>data is right</source>
        <translation>Daten stimmen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>park</source>
        <translation>parken</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>next</source>
        <translation>weiter</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>show to the room</source>
        <translation>der Runde zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>to the question</source>
        <translation>zur Frage</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>Show to the room</source>
        <translation>Der Runde zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>To the question</source>
        <translation>Zur Frage</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>record</source>
        <translation>festhalten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>next field</source>
        <translation>nächstes Feld</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>Nothing contradicts the claims</source>
        <translation>Nichts widerspricht den Aussagen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>No data to compare with yet</source>
        <translation>Noch keine Daten zum Vergleichen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>Every answer that the imported data can speak to agrees with it, or was settled.</source>
        <translation>Jede Antwort, zu der die importierten Daten etwas sagen, stimmt mit ihnen überein oder ist geklärt.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>Import the pilot's metrics after the votes: contradictions then wait here.</source>
        <translation>Die Kennzahlen des Piloten nach den Abstimmungen importieren: Widersprüche warten dann hier.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>To the read-out</source>
        <translation>Zum Ergebnis</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>Import metrics</source>
        <translation>Kennzahlen importieren</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>gate, rule {rule}: {title}</source>
        <translation>Freigabekriterium, Regel {rule}: {title}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>rule {rule}: {title}</source>
        <translation>Regel {rule}: {title}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>Record</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>Record and next</source>
        <translation>Festhalten, weiter</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>Contradiction {at} of {count}</source>
        <translation>Widerspruch {at} von {count}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>{place} · choose, then record</source>
        <translation>{place} · wählen, dann festhalten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>1: the claim. 2: the data.</source>
        <translation>1: die Aussage. 2: die Daten.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>Parking lot</source>
        <translation>Themenspeicher</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>The contradiction stays open; somebody comes back with it.</source>
        <translation>Der Widerspruch bleibt offen; jemand kommt darauf zurück.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>The room said</source>
        <translation>Die Runde sagte</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>{metric}. That carries {limit}: {words}</source>
        <translation>{metric}. Das trägt {limit}: {words}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>the room</source>
        <translation>die Runde</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>the data</source>
        <translation>die Daten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>The data shows</source>
        <translation>Die Daten zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/claims.py"/>
        <source>Both can be true in part. Which one should the report rest on?</source>
        <translation>Beides kann zum Teil stimmen. Worauf soll sich der Bericht stützen?</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/claim_sides.py"/>
        <source>Evidence {level}</source>
        <translation>Nachweis {level}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/claim_sides.py"/>
        <source>Carries up to {limit}</source>
        <translation>Trägt bis {limit}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/claim_sides.py"/>
        <source>Agreed in the room, without a vote</source>
        <translation>In der Runde vereinbart, ohne Abstimmung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/claim_sides.py"/>
        <source>votes by seat</source>
        <translation>Stimmen nach Platz</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <location filename="../../ui/widgets/command_palette.py"/>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/command_palette.py"/>
        <source>What do you want to do?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/command_palette.py"/>
        <source>No command has these words.</source>
        <translation>Kein Befehl enthält diese Wörter.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/command_palette.py"/>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/command_palette.py"/>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/command_palette.py"/>
        <source>go</source>
        <translation>ausführen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/command_palette.py"/>
        <source>close</source>
        <translation>schließen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/command_palette.py"/>
        <source>{at} of {count}</source>
        <translation>{at} von {count}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Look</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Go to a question…</source>
        <translation>Zu einer Frage gehen…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Search stems, notes and evidence…</source>
        <translation>Fragetexte, Notizen und Nachweise durchsuchen…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Projector</source>
        <translation>Projektor</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Blank the projector</source>
        <translation>Projektor abdunkeln</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Roster and agenda</source>
        <translation>Teilnehmer und Agenda</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Workbook to fill in…</source>
        <translation>Arbeitsmappe zum Ausfüllen…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Open ends</source>
        <translation>Offene Punkte</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Next assessment…</source>
        <translation>Neubewertung…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Compare with an earlier state</source>
        <translation>Mit einem früheren Stand vergleichen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Normal text</source>
        <translation>Normaler Text</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>How Readiness works</source>
        <translation>So funktioniert Readiness</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Undo: {act}</source>
        <translation>Rückgängig: {act}</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Redo: {act}</source>
        <translation>Wiederholen: {act}</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>New engagement…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Open an engagement…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Explore the sample</source>
        <translation>Beispiel erkunden</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Portfolio of a folder</source>
        <translation>Portfolio eines Ordners</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Questionnaire of this engagement…</source>
        <translation>Fragebogen dieses Projekts…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Merge with another facilitator's file…</source>
        <translation>Mit der Datei der zweiten Moderation zusammenführen…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Backups…</source>
        <translation>Sicherungen…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Change the passphrase…</source>
        <translation>Kennwort ändern…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Remove the passphrase…</source>
        <translation>Kennwort entfernen…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Protect with a passphrase…</source>
        <translation>Mit Kennwort schützen…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>Close the engagement</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>don't know</source>
        <translation>weiß nicht</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>n/a</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>parked</source>
        <translation>geparkt</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>flagged</source>
        <translation>markiert</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>split</source>
        <translation>uneinig</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/commands.py"/>
        <source>to confirm</source>
        <translation>zu bestätigen</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <location filename="../../ui/pages/compare_acts.py"/>
        <source>First workshop</source>
        <translation>Erster Workshop</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_acts.py"/>
        <source>Keep</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_acts.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_acts.py"/>
        <source>The whole assessment is frozen with every figure, under this name and today's date.</source>
        <translation>Die ganze Bewertung wird mit allen Zahlen eingefroren, unter diesem Namen und mit dem heutigen Datum.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_acts.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_acts.py"/>
        <source>Keep a snapshot</source>
        <translation>Stand festhalten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_acts.py"/>
        <source>Kept “{name}”</source>
        <translation>„{name}“ festgehalten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_acts.py"/>
        <source>Kept a snapshot</source>
        <translation>Stand festgehalten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_acts.py"/>
        <source>It can be compared with any later state.</source>
        <translation>Er lässt sich mit jedem späteren Stand vergleichen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_acts.py"/>
        <source>File to compare with</source>
        <translation>Datei zum Vergleichen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_acts.py"/>
        <source>Engagements (*.readiness)</source>
        <translation>Projekte (*.readiness)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_acts.py"/>
        <source>File of the next assessment</source>
        <translation>Datei der Neubewertung</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_acts.py"/>
        <source>%n answer(s) carried over</source>
        <translation>
            <numerusform>%n Antwort übernommen</numerusform>
            <numerusform>%n Antworten übernommen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_acts.py"/>
        <source>Each is to be confirmed again. Metrics are not carried: import new ones.</source>
        <translation>Jede ist erneut zu bestätigen. Kennzahlen werden nicht übernommen: bitte neue importieren.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_words.py"/>
        <source>same questionnaire, %n question(s) in both</source>
        <translation>
            <numerusform>gleicher Fragebogen, %n gemeinsame Frage</numerusform>
            <numerusform>gleicher Fragebogen, %n gemeinsame Fragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_words.py"/>
        <source>questionnaires {then} and {now}: %n common question(s)</source>
        <translation>
            <numerusform>Fragebögen {then} und {now}: %n gemeinsame Frage</numerusform>
            <numerusform>Fragebögen {then} und {now}: %n gemeinsame Fragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_words.py"/>
        <source>%n point(s) more evidenced.</source>
        <translation>
            <numerusform>%n Punkt mehr nachgewiesen.</numerusform>
            <numerusform>%n Punkte mehr nachgewiesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_words.py"/>
        <source>%n point(s) fewer evidenced.</source>
        <translation>
            <numerusform>%n Punkt weniger nachgewiesen.</numerusform>
            <numerusform>%n Punkte weniger nachgewiesen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>As many points are evidenced as before.</source>
        <translation>Es sind so viele Punkte nachgewiesen wie zuvor.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>Every hard gate passes.</source>
        <translation>Alle harten Freigabekriterien sind erfüllt.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_words.py"/>
        <source>%n hard gate(s) open.</source>
        <translation>
            <numerusform>%n hartes Freigabekriterium ist offen.</numerusform>
            <numerusform>%n harte Freigabekriterien sind offen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_words.py"/>
        <source>%n answer(s) changed.</source>
        <translation>
            <numerusform>%n Antwort hat sich geändert.</numerusform>
            <numerusform>%n Antworten haben sich geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_words.py"/>
        <source>%n gate(s) open: {fail} fail, {unknown} unknown, {claimed} claimed</source>
        <translation>
            <numerusform>%n offen: {fail} nicht erfüllt, {unknown} ungeklärt, {claimed} behauptet</numerusform>
            <numerusform>%n offen: {fail} nicht erfüllt, {unknown} ungeklärt, {claimed} behauptet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_words.py"/>
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_words.py"/>
        <source>%n import(s)</source>
        <translation>
            <numerusform>%n Import</numerusform>
            <numerusform>%n Importe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_words.py"/>
        <source>%n answer(s) fell</source>
        <translation>
            <numerusform>%n Antwort gesunken</numerusform>
            <numerusform>%n Antworten gesunken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_words.py"/>
        <source>%n answer(s) changed after the workshop</source>
        <translation>
            <numerusform>%n Antwort nach dem Workshop geändert</numerusform>
            <numerusform>%n Antworten nach dem Workshop geändert</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>None was changed after the workshop.</source>
        <translation>Keine wurde nach dem Workshop geändert.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>No answer is worth less than before.</source>
        <translation>Keine Antwort zählt weniger als zuvor.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>No answer has changed.</source>
        <translation>Keine Antwort hat sich geändert.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>Every answer was given or confirmed since.</source>
        <translation>Seither wurde jede Antwort gegeben oder bestätigt.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>No metrics came or went.</source>
        <translation>Es kamen keine Kennzahlen hinzu und es fielen keine weg.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>aged</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>evidence E{level}, nothing new shown</source>
        <translation>Nachweis E{level}, nichts Neues gezeigt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>said, nothing shown</source>
        <translation>gesagt, nicht nachgewiesen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>gate passes</source>
        <translation>Kriterium erfüllt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>now fails</source>
        <translation>nun nicht erfüllt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>gate claimed</source>
        <translation>Kriterium behauptet</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>gate unknown</source>
        <translation>Kriterium ungeklärt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>shown</source>
        <translation>nachgewiesen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>lower</source>
        <translation>niedriger</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>as before</source>
        <translation>wie zuvor</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>imported since</source>
        <translation>seither importiert</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>no longer there</source>
        <translation>nicht mehr vorhanden</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>gone</source>
        <translation>entfallen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>Success end to end</source>
        <translation>Erfolg über alle Schritte</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>{point} ({low} to {high})</source>
        <translation>{point} ({low} bis {high})</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_words.py"/>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <location filename="../../ui/pages/compare.py"/>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare.py"/>
        <source>Keep a snapshot…</source>
        <translation>Stand festhalten…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare.py"/>
        <source>back to the read-out</source>
        <translation>zurück zum Ergebnis</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare.py"/>
        <source>Back to the read-out</source>
        <translation>Zurück zum Ergebnis</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare.py"/>
        <source>keep a snapshot</source>
        <translation>Stand festhalten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare.py"/>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare.py"/>
        <source>Next assessment…</source>
        <translation>Neubewertung…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare.py"/>
        <source>swap</source>
        <translation>tauschen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare.py"/>
        <source>part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare.py"/>
        <source>The file is open for reading only.</source>
        <translation>Die Datei ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare.py"/>
        <source>no snapshot yet</source>
        <translation>noch kein Stand</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare.py"/>
        <source>Compare with a file…</source>
        <translation>Mit einer Datei vergleichen…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare.py"/>
        <source>Nothing to compare with yet</source>
        <translation>Noch nichts zum Vergleichen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare.py"/>
        <source>Keep a snapshot at the end of a workshop. Later you see here what moved since, what was shown, and which answers nobody confirmed again.</source>
        <translation>Am Ende eines Workshops einen Stand festhalten. Später zeigt sich hier, was sich seither bewegt hat, was nachgewiesen wurde und welche Antworten niemand erneut bestätigt hat.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare.py"/>
        <source>Merge two files…</source>
        <translation>Zwei Dateien zusammenführen…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare.py"/>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare.py"/>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare.py"/>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare.py"/>
        <source>Then</source>
        <translation>Damals</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare.py"/>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare.py"/>
        <source>Five gaps and control</source>
        <translation>Fünf Lücken und Steuerung</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_changes.py"/>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_changes.py"/>
        <source>Not confirmed</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_changes.py"/>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_changes.py"/>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_changes.py"/>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_changes.py"/>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_changes.py"/>
        <source>Effect</source>
        <translation>Folge</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_changes.py"/>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_changes.py"/>
        <source>Answered on</source>
        <translation>Beantwortet am</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_changes.py"/>
        <source>Not confirmed again</source>
        <translation>Nicht erneut bestätigt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_sides.py"/>
        <source>Another file…</source>
        <translation>Andere Datei…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_sides.py"/>
        <source>Earlier state</source>
        <translation>Früherer Stand</translation>
    </message>
    <message>
        <location filename="../../ui/pages/compare_sides.py"/>
        <source>Later state</source>
        <translation>Späterer Stand</translation>
    </message>
</context>
<context>
    <name>ConfidentialForm</name>
    <message>
        <location filename="../../ui/widgets/confidential_form.py"/>
        <source>Redacted edition</source>
        <translation>Geschwärzte Fassung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/confidential_form.py"/>
        <source>Password on the PDF</source>
        <translation>Kennwort für das PDF</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/confidential_form.py"/>
        <source>Confidentiality</source>
        <translation>Vertraulichkeit</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/confidential_form.py"/>
        <source>What was left out…</source>
        <translation>Was weggelassen wurde…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/confidential_form.py"/>
        <source>Names of people and systems</source>
        <translation>Namen und Systeme</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/confidential_form.py"/>
        <source>Addresses and hosts</source>
        <translation>Adressen und Rechnernamen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/confidential_form.py"/>
        <source>What the room said</source>
        <translation>Was die Runde sagte</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/confidential_form.py"/>
        <source>Artefacts and file names</source>
        <translation>Belege und Dateinamen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/confidential_form.py"/>
        <source>What the authors wrote</source>
        <translation>Was die Verfasser schrieben</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/confidential_form.py"/>
        <source>Stand-ins take their place in every file. The list of them stays in the engagement.</source>
        <translation>Platzhalter treten in jeder Datei an ihre Stelle. Deren Liste bleibt im Projekt.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/confidential_form.py"/>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/confidential_form.py"/>
        <source>Change the password of the PDF</source>
        <translation>Kennwort des PDF ändern</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/confidential_form.py"/>
        <source>Files beside the PDF have none. The password is kept nowhere, not even here.</source>
        <translation>Dateien neben dem PDF haben keines. Das Kennwort wird nirgends aufbewahrt, auch hier nicht.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/confidential_form.py"/>
        <source>Protected, not PDF/A</source>
        <translation>Geschützt, kein PDF/A</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <location filename="../../ui/widgets/crash.py"/>
        <source>Something went wrong in the program. Every answer up to now is in the file; you can go on working. If it happens again, close the window and open it anew.</source>
        <translation>Im Programm ist etwas schiefgegangen. Alle bisherigen Antworten sind in der Datei; die Arbeit kann weitergehen. Tritt es wieder auf, das Fenster schließen und neu öffnen.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/crash.py"/>
        <source>Details of the fault</source>
        <translation>Einzelheiten des Fehlers</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/crash.py"/>
        <source>Details are in {path}. Nothing is sent anywhere.</source>
        <translation>Einzelheiten stehen in {path}. Nichts wird versendet.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/crash.py"/>
        <source>Show details</source>
        <translation>Einzelheiten zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/crash.py"/>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/crash.py"/>
        <source>Go on</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/crash.py"/>
        <source>This did not work</source>
        <translation>Das hat nicht funktioniert</translation>
    </message>
</context>
<context>
    <name>DayLine</name>
    <message>
        <location filename="../../ui/widgets/day_line.py"/>
        <source>Clock not started</source>
        <translation>Uhr nicht gestartet</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/day_line.py"/>
        <source>Minute {minute} of {total}</source>
        <translation>Minute {minute} von {total}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/day_line.py"/>
        <source>Workshop closed</source>
        <translation>Workshop abgeschlossen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/day_line.py"/>
        <source>Over time by {time}</source>
        <translation>Überzogen um {time}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/day_line.py"/>
        <source>Time left for this question: {time}</source>
        <translation>Restzeit für diese Frage: {time}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/day_line.py"/>
        <source>of {time}</source>
        <translation>von {time}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/day_line.py"/>
        <source>for this question</source>
        <translation>für diese Frage</translation>
    </message>
</context>
<context>
    <name>DayRates</name>
    <message>
        <location filename="../../ui/widgets/day_rates.py"/>
        <source>Target {target}</source>
        <translation>Ziel {target}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/day_rates.py"/>
        <source>Success by day, between {low} and {high}; {first} on the first day, {last} on the last</source>
        <translation>Erfolg je Tag, zwischen {low} und {high}; {first} am ersten Tag, {last} am letzten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/day_rates.py"/>
        <source>{day}: {right} of {verified} right ({rate})</source>
        <translation>{day}: {right} von {verified} richtig ({rate})</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/day_rates.py"/>
        <source>Axis from {start} to {end}</source>
        <translation>Achse von {start} bis {end}</translation>
    </message>
</context>
<context>
    <name>DaySpark</name>
    <message>
        <location filename="../../ui/widgets/day_rates.py"/>
        <source>by day</source>
        <translation>je Tag</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/day_rates.py"/>
        <source>by day; line: target {target}</source>
        <translation>je Tag; Linie: Ziel {target}</translation>
    </message>
</context>
<context>
    <name>DeltaBars</name>
    <message>
        <location filename="../../ui/widgets/delta_bars.py"/>
        <source>{name}: evidenced {then}, now {now}</source>
        <translation>{name}: nachgewiesen {then}, jetzt {now}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/delta_bars.py"/>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/delta_bars.py"/>
        <source>floor {points}</source>
        <translation>Schwelle {points}</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <location filename="../../ui/main_window/desk.py"/>
        <source>Open an engagement</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/desk.py"/>
        <source>Engagements (*{suffix});;All files (*)</source>
        <translation>Projekte (*{suffix});;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/desk.py"/>
        <source>Opening {name}</source>
        <translation>{name} wird geöffnet</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/desk.py"/>
        <source>Locate…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/desk.py"/>
        <source>Open another…</source>
        <translation>Andere öffnen…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/desk.py"/>
        <source>{name} holds metrics</source>
        <translation>{name} enthält Kennzahlen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/desk.py"/>
        <source>Open or make the engagement it belongs to first, then drop it again.</source>
        <translation>Zuerst das zugehörige Projekt öffnen oder anlegen, dann die Datei noch einmal ablegen.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/desk.py"/>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/desk.py"/>
        <source>Where is {name}?</source>
        <translation>Wo liegt {name}?</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/desk.py"/>
        <source>Engagements (*{suffix})</source>
        <translation>Projekte (*{suffix})</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/desk.py"/>
        <source>Preparing the sample</source>
        <translation>Beispiel wird vorbereitet</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/desk.py"/>
        <source>Answers, metrics and roster of a fictional client.</source>
        <translation>Antworten, Kennzahlen und Teilnehmer eines erfundenen Kunden.</translation>
    </message>
</context>
<context>
    <name>DoneWork</name>
    <message>
        <location filename="../../ui/widgets/done_work.py"/>
        <source>Evidenced levels then and now. That a level rose after the work does not prove that it did it.</source>
        <translation>Nachgewiesene Stufen damals und jetzt. Dass eine Stufe nach der Arbeit stieg, beweist nicht, dass es an ihr lag.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/done_work.py"/>
        <source>No earlier assessment is kept in this file. What is evidenced now stands beside what was planned.</source>
        <translation>In dieser Datei ist keine frühere Bewertung festgehalten. Was jetzt nachgewiesen ist, steht neben dem Geplanten.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/done_work.py"/>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/done_work.py"/>
        <source>%n initiative(s) finished</source>
        <translation>
            <numerusform>%n Maßnahme abgeschlossen</numerusform>
            <numerusform>%n Maßnahmen abgeschlossen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/done_work.py"/>
        <source>Finished work</source>
        <translation>Erledigte Arbeit</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/done_work.py"/>
        <source>planned {level}</source>
        <translation>geplant {level}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/done_work.py"/>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/done_work.py"/>
        <source>Not shown yet</source>
        <translation>Noch nicht nachgewiesen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/done_work.py"/>
        <source>{n} of {all} levels reached</source>
        <translation>{n} von {all} Stufen erreicht</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/done_work.py"/>
        <source>{said}, shown by {what}</source>
        <translation>{said}, nachgewiesen durch {what}</translation>
    </message>
</context>
<context>
    <name>DraftView</name>
    <message>
        <location filename="../../ui/widgets/import_commit.py"/>
        <source>Reading the file again with this choice…</source>
        <translation>Die Datei wird mit dieser Auswahl erneut gelesen…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/import_commit.py"/>
        <source>Importing accepts %n proposed reading(s): {readings}</source>
        <translation>
            <numerusform>Der Import übernimmt %n Vorschlag: {readings}</numerusform>
            <numerusform>Der Import übernimmt %n Vorschläge: {readings}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_commit.py"/>
        <source>Layout…</source>
        <translation>Aufbau…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/import_commit.py"/>
        <source>%n remark(s)…</source>
        <translation>
            <numerusform>%n Anmerkung…</numerusform>
            <numerusform>%n Anmerkungen…</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_commit.py"/>
        <source>Save problem rows…</source>
        <translation>Problemzeilen speichern…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_commit.py"/>
        <source>Save left-out rows…</source>
        <translation>Ausgelassene Zeilen speichern…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_commit.py"/>
        <source>This very file was imported before.</source>
        <translation>Genau diese Datei wurde schon importiert.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/import_commit.py"/>
        <source>%Ln of these row(s) imported before.</source>
        <translation>
            <numerusform>%Ln dieser Zeilen wurde schon importiert.</numerusform>
            <numerusform>%Ln dieser Zeilen wurden schon importiert.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_commit.py"/>
        <source>Replace earlier import</source>
        <translation>Früheren Import ersetzen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/import_commit.py"/>
        <source>Add %Ln new</source>
        <translation>
            <numerusform>%Ln neue hinzufügen</numerusform>
            <numerusform>%Ln neue hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_commit.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>Layout</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>Match and check</source>
        <translation>Zuordnen und prüfen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>Header in row {row}…</source>
        <translation>Kopfzeile in Zeile {row}…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>%n sheet(s)…</source>
        <translation>
            <numerusform>%n Blatt…</numerusform>
            <numerusform>%n Blätter…</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>Mapping…</source>
        <translation>Zuordnung…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>Values, %n to check</source>
        <translation>
            <numerusform>Werte, %n zu prüfen</numerusform>
            <numerusform>Werte, %n zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>Match columns</source>
        <translation>Spalten zuordnen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>How values are read</source>
        <translation>Lesart der Werte</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>Accept all</source>
        <translation>Alle annehmen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>all checked</source>
        <translation>alles geprüft</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>%n to check</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>All {count}</source>
        <translation>Alle {count}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>Problems {count}</source>
        <translation>Probleme {count}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>Left out {count}</source>
        <translation>Ausgelassen {count}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>Rows shown</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>first {count}</source>
        <translation>erste {count}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>in grey as in the file</source>
        <translation>grau: wie in der Datei</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <location filename="../../ui/main_window/drops.py"/>
        <source>Let go to open {name}</source>
        <translation>Loslassen, um {name} zu öffnen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/main_window/drops.py"/>
        <source>Let go to read the metrics of %n file(s)</source>
        <translation>
            <numerusform>Loslassen, um die Metriken aus %n Datei zu lesen</numerusform>
            <numerusform>Loslassen, um die Metriken aus %n Dateien zu lesen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/main_window/drops.py"/>
        <source>{name} is a copy of this engagement</source>
        <translation>{name} ist eine Kopie dieses Projekts</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/drops.py"/>
        <source>Merging takes over what only that file has, and you choose where both differ.</source>
        <translation>Beim Zusammenführen kommt hinzu, was nur jene Datei hat; wo beide abweichen, wählen Sie.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/drops.py"/>
        <source>Merge it into this one</source>
        <translation>Mit diesem Projekt zusammenführen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/drops.py"/>
        <source>Open it instead</source>
        <translation>Stattdessen öffnen</translation>
    </message>
</context>
<context>
    <name>DueLanes</name>
    <message>
        <location filename="../../ui/widgets/due_lanes.py"/>
        <source>{who}: {title}, by {date}</source>
        <translation>{who}: {title}, bis {date}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/due_lanes.py"/>
        <source>{who}: {title}, no date</source>
        <translation>{who}: {title}, kein Termin</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/due_lanes.py"/>
        <source>%n open end(s)</source>
        <translation>
            <numerusform>%n offener Punkt</numerusform>
            <numerusform>%n offene Punkte</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/due_lanes.py"/>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>entrance</name>
    <message>
        <location filename="../../ui/widgets/entrance.py"/>
        <source>Today, {time}</source>
        <translation>Heute, {time}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/entrance.py"/>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
</context>
<context>
    <name>EvidenceForm</name>
    <message>
        <location filename="../../ui/widgets/evidence_form.py"/>
        <source>Record or trace</source>
        <translation>Protokoll oder Ablaufaufzeichnung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_form.py"/>
        <source>Screen shown</source>
        <translation>Gezeigter Bildschirm</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_form.py"/>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_form.py"/>
        <source>Drill or test</source>
        <translation>Übung oder Test</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_form.py"/>
        <source>Promised, not opened</source>
        <translation>Zugesagt, nicht geöffnet</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_form.py"/>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_form.py"/>
        <source>What was seen</source>
        <translation>Was gesehen wurde</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_form.py"/>
        <source>Where it lives</source>
        <translation>Wo es liegt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_form.py"/>
        <source>Who showed it</source>
        <translation>Wer es gezeigt hat</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_form.py"/>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_form.py"/>
        <source>Paste a picture</source>
        <translation>Bild einfügen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_form.py"/>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_form.py"/>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_form.py"/>
        <source>With a picture: {name}</source>
        <translation>Mit Bild: {name}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_form.py"/>
        <source>There is no picture on the clipboard. Drop a file here, or copy a picture first.</source>
        <translation>In der Zwischenablage ist kein Bild. Eine Datei hier ablegen oder zuerst ein Bild kopieren.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_form.py"/>
        <source>Say what was seen and where it lives.</source>
        <translation>Angeben, was gesehen wurde und wo es liegt.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_form.py"/>
        <source>Write a date such as {date}.</source>
        <translation>Ein Datum wie {date} schreiben.</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <location filename="../../ui/widgets/evidence_panel.py"/>
        <source>Said</source>
        <translation>Gesagt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_panel.py"/>
        <source>Two roles</source>
        <translation>Zwei Rollen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_panel.py"/>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_panel.py"/>
        <source>By data</source>
        <translation>Aus Daten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_panel.py"/>
        <source>Evidence level</source>
        <translation>Nachweisstufe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_panel.py"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_panel.py"/>
        <source>Describe what was shown</source>
        <translation>Beschreiben, was gezeigt wurde</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_panel.py"/>
        <source>No level: there is no answer to prove.</source>
        <translation>Keine Stufe: Es gibt keine Antwort zu belegen.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_panel.py"/>
        <source>Answer first, then choose how it is known.</source>
        <translation>Erst antworten, dann den Nachweis wählen.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_panel.py"/>
        <source>E0: said in the room, nothing shown.</source>
        <translation>E0: gesagt, nichts gezeigt.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_panel.py"/>
        <source>E1: two roles said so independently.</source>
        <translation>E1: zwei Rollen unabhängig gesagt.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_panel.py"/>
        <source>E2: opened here, in the room.</source>
        <translation>E2: hier in der Runde geöffnet.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_panel.py"/>
        <source>E3: confirmed by the imported data.</source>
        <translation>E3: durch importierte Daten bestätigt.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_panel.py"/>
        <source>E0 to E2</source>
        <translation>E0 bis E2</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_panel.py"/>
        <source>Ask to see</source>
        <translation>Zeigen lassen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_panel.py"/>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_panel.py"/>
        <source>What was shown</source>
        <translation>Was gezeigt wurde</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_panel.py"/>
        <source>Shown by {who}</source>
        <translation>Gezeigt von {who}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/evidence_panel.py"/>
        <source>Remove {what}</source>
        <translation>{what} entfernen</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <location filename="../../ui/widgets/derivation_tables.py"/>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/derivation_tables.py"/>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/derivation_tables.py"/>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/derivation_tables.py"/>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/derivation_tables.py"/>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/derivation_tables.py"/>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/derivation_tables.py"/>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/derivation_tables.py"/>
        <source>Open condition</source>
        <translation>Offene Bedingung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/derivation_tables.py"/>
        <source>Allows at most</source>
        <translation>Erlaubt höchstens</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/derivation_tables.py"/>
        <source>What caps it</source>
        <translation>Was es begrenzt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/derivation_tables.py"/>
        <source>Evidenced</source>
        <translation>Nachgewiesen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/derivation_tables.py"/>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/derivation_tables.py"/>
        <source>What the areas reach</source>
        <translation>Was die Bereiche erreichen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/derivation_tables.py"/>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>To the question</source>
        <translation>Zur Frage</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>Where this figure comes from</source>
        <translation>Woher diese Zahl kommt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>Why {subject}</source>
        <translation>Warum {subject}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>No single answer changes the verdict; these raise the evidenced score most.</source>
        <translation>Keine einzelne Antwort ändert das Urteil; diese heben die nachgewiesene Bewertung am stärksten.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>Show what is claimed</source>
        <translation>Behauptetes nachweisen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>Needed</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>Reach the next level</source>
        <translation>Die nächste Stufe erreichen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>Check before reading out</source>
        <translation>Vor der Präsentation prüfen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>Falls to</source>
        <translation>Fällt auf</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>What would move the verdict</source>
        <translation>Was das Urteil bewegen würde</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>Shortest path to {band}</source>
        <translation>Kürzester Weg zu „{band}“</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>Answers alone do not lead there: a gate waits for new data, or the scope was narrowed.</source>
        <translation>Antworten allein führen nicht dorthin: Ein Freigabekriterium wartet auf neue Daten, oder der Umfang wurde verkleinert.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>only show it</source>
        <translation>nur nachweisen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>work, then show it</source>
        <translation>umsetzen, dann nachweisen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/explanation.py"/>
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>Data against claims</source>
        <translation>Daten gegen Aussagen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>Spread</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>Disagreement</source>
        <translation>Uneinigkeit</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>Who finds out</source>
        <translation>Wer es klärt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>By</source>
        <translation>Bis</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>Nobody could say</source>
        <translation>Niemand wusste es</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>Don't know</source>
        <translation>Weiß nicht</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>Watching</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>Remarks</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>two levels apart</source>
        <translation>2 Stufen Abstand</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>split</source>
        <translation>uneinig</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>not settled</source>
        <translation>nicht geklärt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>claim stands</source>
        <translation>Aussage gilt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/explanation.py"/>
        <source>answer changed</source>
        <translation>Antwort geändert</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/panel.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <location filename="../../ui/widgets/export_form.py"/>
        <source>Board</source>
        <translation>Vorstand</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/export_form.py"/>
        <source>decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/export_form.py"/>
        <source>Executive</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/export_form.py"/>
        <source>findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/export_form.py"/>
        <source>Full</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/export_form.py"/>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/export_form.py"/>
        <source>Length</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/export_form.py"/>
        <source>Files beside the PDF</source>
        <translation>Dateien neben dem PDF</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/export_form.py"/>
        <source>Language of the report</source>
        <translation>Sprache des Berichts</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/export_form.py"/>
        <source>Workbook</source>
        <translation>Arbeitsmappe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/export_form.py"/>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/export_form.py"/>
        <source>Slides</source>
        <translation>Folien</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/export_form.py"/>
        <source>All data</source>
        <translation>Alle Daten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/export_form.py"/>
        <source>Page for a browser</source>
        <translation>Seite für den Browser</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/export_form.py"/>
        <source>shipped master</source>
        <translation>mitgelieferter Master</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/export_form.py"/>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/export_form.py"/>
        <source>Choose the master of the slides</source>
        <translation>Folienmaster wählen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/export_form.py"/>
        <source>Master</source>
        <translation>Master</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/export_form.py"/>
        <source>Shipped</source>
        <translation>Mitgeliefert</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <location filename="../../ui/widgets/step_intervals.py"/>
        <source>clearly under what the target asks</source>
        <translation>deutlich unter dem, was das Ziel verlangt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/step_intervals.py"/>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/step_intervals.py"/>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/step_intervals.py"/>
        <source>Success, 90% interval</source>
        <translation>Erfolg, 90-%-Intervall</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/step_intervals.py"/>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/step_intervals.py"/>
        <source>share found</source>
        <translation>gefundener Anteil</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/step_intervals.py"/>
        <source>90% interval</source>
        <translation>90-%-Intervall</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/step_intervals.py"/>
        <source>clearly under it</source>
        <translation>deutlich darunter</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_facts.py"/>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_facts.py"/>
        <source>What if</source>
        <translation>Was-wäre-wenn</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_facts.py"/>
        <source>Numbers of the chart</source>
        <translation>Zahlen des Diagramms</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_facts.py"/>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_facts.py"/>
        <source>In force</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_facts.py"/>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_facts.py"/>
        <source>Inputs, Enter changes one</source>
        <translation>Eingaben; die Eingabetaste ändert eine</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_facts.py"/>
        <source>Scenarios compared</source>
        <translation>Szenarien im Vergleich</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <location filename="../../ui/main_window/figures.py"/>
        <source>Computing the figures</source>
        <translation>Zahlen werden berechnet</translation>
    </message>
</context>
<context>
    <name>FindingForm</name>
    <message>
        <location filename="../../ui/widgets/finding_form.py"/>
        <source>Condition: what is</source>
        <translation>Zustand: was ist</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_form.py"/>
        <source>Criteria: what should be</source>
        <translation>Maßstab: was sein soll</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_form.py"/>
        <source>Cause: why it is so</source>
        <translation>Ursache: warum es so ist</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_form.py"/>
        <source>Effect: what follows</source>
        <translation>Folge: was daraus entsteht</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_form.py"/>
        <source>Recommendation</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_form.py"/>
        <source>The cause was verified</source>
        <translation>Die Ursache wurde geprüft</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_form.py"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_form.py"/>
        <source>What is left as it is keeps following the answers; an empty field takes the generated words again.</source>
        <translation>Was unverändert bleibt, folgt weiter den Antworten; ein leeres Feld nimmt wieder den erzeugten Text an.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_form.py"/>
        <source>Generated words</source>
        <translation>Erzeugter Text</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_form.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_form.py"/>
        <source>Keep wording</source>
        <translation>Wortlaut übernehmen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_form.py"/>
        <source>The finding in this client's words</source>
        <translation>Der Befund in den Worten dieses Kunden</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>No finding: every gate is passed and nothing contradicts.</source>
        <translation>Kein Befund: Alle Freigabekriterien sind erfüllt und nichts widerspricht.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>Cause, verified</source>
        <translation>Ursache, geprüft</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>Cause, suspected</source>
        <translation>Ursache, vermutet</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>Condition</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>Criteria</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>Effect</source>
        <translation>Folge</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>Recommendation</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>The finding in full</source>
        <translation>Der ganze Befund</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>{rating}, confidence {level}</source>
        <translation>{rating}, Sicherheit {level}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>owner {owner}</source>
        <translation>verantwortlich {owner}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>answered by {when}</source>
        <translation>beantwortet bis {when}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>reworded</source>
        <translation>umformuliert</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>left out of the report</source>
        <translation>nicht im Bericht</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>Answered by</source>
        <translation>Beantwortet durch</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>No initiative answers it.</source>
        <translation>Keine Maßnahme beantwortet ihn.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>not planned</source>
        <translation>nicht geplant</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>Imported: {words}.</source>
        <translation>Importiert: {words}.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>Cross-checks: {words}.</source>
        <translation>Abgleiche: {words}.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>Rating: {words}</source>
        <translation>Einstufung: {words}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>Confidence: {words}</source>
        <translation>Sicherheit: {words}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>Reword…</source>
        <translation>Umformulieren…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>In this client's words (Enter)</source>
        <translation>In den Worten dieses Kunden (Eingabe)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>Take back into the report</source>
        <translation>Wieder in den Bericht aufnehmen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>Leave out of the report</source>
        <translation>Aus dem Bericht lassen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>The file is open in another window.</source>
        <translation>Die Datei ist in einem anderen Fenster geöffnet.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>%n initiative(s) answer it</source>
        <translation>
            <numerusform>Eine Maßnahme beantwortet ihn</numerusform>
            <numerusform>%n Maßnahmen beantworten ihn</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>nothing planned answers it</source>
        <translation>nichts Geplantes beantwortet ihn</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>{words}, {when}</source>
        <translation>{words}, {when}</translation>
    </message>
</context>
<context>
    <name>FollowUpCard</name>
    <message>
        <location filename="../../ui/widgets/follow_up_card.py"/>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/follow_up_card.py"/>
        <source>Closes next</source>
        <translation>Als Nächstes fällig</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/follow_up_card.py"/>
        <source>Why it is open</source>
        <translation>Warum offen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/follow_up_card.py"/>
        <source>Who comes back</source>
        <translation>Wer es klärt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/follow_up_card.py"/>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/follow_up_card.py"/>
        <source>By when</source>
        <translation>Bis wann</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/follow_up_card.py"/>
        <source>Answer today</source>
        <translation>Antwort heute</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/follow_up_card.py"/>
        <source>What to bring</source>
        <translation>Was mitzubringen ist</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/follow_up_card.py"/>
        <source>To the question</source>
        <translation>Zur Frage</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/follow_up_card.py"/>
        <source>Nobody in the room could say.</source>
        <translation>Niemand im Raum wusste es.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/follow_up_card.py"/>
        <source>Put aside in the room; no reason was noted.</source>
        <translation>Im Raum zurückgestellt; ein Grund wurde nicht notiert.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/follow_up_card.py"/>
        <source>It was promised and not yet shown.</source>
        <translation>Zugesagt und noch nicht gezeigt.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/follow_up_card.py"/>
        <source>Carried over, and not confirmed again.</source>
        <translation>Übernommen und nicht erneut bestätigt.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/follow_up_card.py"/>
        <source>no date yet</source>
        <translation>noch kein Termin</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/follow_up_card.py"/>
        <source>{date}, today</source>
        <translation>{date}, heute</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/follow_up_card.py"/>
        <source>{date}, %n day(s) ago</source>
        <translation>
            <numerusform>{date}, vor %n Tag</numerusform>
            <numerusform>{date}, vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/follow_up_card.py"/>
        <source>{date}, in %n day(s)</source>
        <translation>
            <numerusform>{date}, in %n Tag</numerusform>
            <numerusform>{date}, in %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpPage</name>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>Open ends</source>
        <translation>Offene Punkte</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/followup.py"/>
        <source>%n to follow up</source>
        <translation>
            <numerusform>%n offener Punkt</numerusform>
            <numerusform>%n offene Punkte</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>To the read-out</source>
        <translation>Zum Ergebnis</translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>Save as a list…</source>
        <translation>Als Liste speichern…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>Close the workshop</source>
        <translation>Workshop abschließen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>Back to the workshop</source>
        <translation>Zurück zum Workshop</translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>back to the workshop</source>
        <translation>zurück zum Workshop</translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>Nothing collected yet</source>
        <translation>Noch nichts gesammelt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>Nothing is left open</source>
        <translation>Nichts ist offen geblieben</translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>Parked questions, don't-knows and promised evidence are collected here, with name and date.</source>
        <translation>Hier sammeln sich geparkte Fragen, „Weiß nicht“ und zugesagte Nachweise, mit Name und Datum.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>To the questions</source>
        <translation>Zu den Fragen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/followup.py"/>
        <source>%n without name or date</source>
        <translation>
            <numerusform>%n ohne Name oder Datum</numerusform>
            <numerusform>%n ohne Name oder Datum</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>Each has a name and a date</source>
        <translation>Jeder hat Name und Datum</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/followup.py"/>
        <source>%n to confirm</source>
        <translation>
            <numerusform>%n zu bestätigen</numerusform>
            <numerusform>%n zu bestätigen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>Who comes back with what</source>
        <translation>Wer womit zurückkommt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>open the question</source>
        <translation>Frage öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>save as a list</source>
        <translation>als Liste speichern</translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>Why open</source>
        <translation>Warum offen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>By</source>
        <translation>Bis</translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>Who is due when</source>
        <translation>Wer wann dran ist</translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>Workbook (*.xlsx);;Text (*.csv)</source>
        <translation>Arbeitsmappe (*.xlsx);;Text (*.csv)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>Save the list</source>
        <translation>Liste speichern</translation>
    </message>
    <message>
        <location filename="../../ui/pages/followup.py"/>
        <source>The list was saved.</source>
        <translation>Die Liste ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>Gantt</name>
    <message>
        <location filename="../../ui/widgets/gantt.py"/>
        <source>Roadmap: {items}</source>
        <translation>Fahrplan: {items}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/gantt.py"/>
        <source>{name}, {pool}, no slot: {why}</source>
        <translation>{name}, {pool}, kein Platz: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/gantt.py"/>
        <source>{name}, {pool}, week {first} to {last}</source>
        <translation>{name}, {pool}, Woche {first} bis {last}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/gantt.py"/>
        <source>{name}, {pool}, done</source>
        <translation>{name}, {pool}, erledigt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/gantt.py"/>
        <source>{item}, closes {gate}</source>
        <translation>{item}, erfüllt {gate}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/gantt.py"/>
        <source>{pool}, week {week}: {used} of {people} people in use</source>
        <translation>{pool}, Woche {week}: {used} von {people} Personen eingesetzt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/gantt_fold.py"/>
        <source>People in use</source>
        <translation>Eingesetzte Personen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/gantt_fold.py"/>
        <source>Hide the people of each pool (C)</source>
        <translation>Personen je Pool ausblenden (C)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/gantt_fold.py"/>
        <source>Show the people of each pool (C)</source>
        <translation>Personen je Pool einblenden (C)</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/gantt_head.py"/>
        <source>%n initiative(s) over {weeks} weeks</source>
        <translation>
            <numerusform>%n Maßnahme in {weeks} Wochen</numerusform>
            <numerusform>%n Maßnahmen in {weeks} Wochen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/gantt_head.py"/>
        <source>closes a gate</source>
        <translation>schließt ein Kriterium</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/gantt_head.py"/>
        <source>other work</source>
        <translation>übrige Arbeit</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/gantt_head.py"/>
        <source>gate</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/gantt_head.py"/>
        <source>the gate it closes</source>
        <translation>das geschlossene Kriterium</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/gantt_load.py"/>
        <source>Click a week to try more people</source>
        <translation>Woche anklicken, um mehr Personen zu erproben</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/gantt_load.py"/>
        <source>of {people}</source>
        <translation>von {people}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/gantt_span.py"/>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/gantt_span.py"/>
        <source>Whole plan</source>
        <translation>Ganzer Plan</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/gantt_span.py"/>
        <source>Weeks shown</source>
        <translation>Gezeigte Wochen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_bars.py"/>
        <source>week {first} to {last}</source>
        <translation>Woche {first} bis {last}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_bars.py"/>
        <source>{gate}, {weeks}</source>
        <translation>{gate}, {weeks}</translation>
    </message>
</context>
<context>
    <name>GapBars</name>
    <message>
        <location filename="../../ui/widgets/gap_bars.py"/>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
</context>
<context>
    <name>GateKey</name>
    <message>
        <location filename="../../ui/widgets/gate_strip.py"/>
        <source>{count} {status}</source>
        <translation>{count} {status}</translation>
    </message>
</context>
<context>
    <name>GateStrip</name>
    <message>
        <location filename="../../ui/widgets/gate_strip.py"/>
        <source>No gates</source>
        <translation>Keine Freigabekriterien</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/gate_strip.py"/>
        <source>hard gate</source>
        <translation>hartes Freigabekriterium</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/gate_strip.py"/>
        <source>soft gate</source>
        <translation>weiches Freigabekriterium</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/gate_strip.py"/>
        <source>%n hard</source>
        <translation>
            <numerusform>%n hart</numerusform>
            <numerusform>%n hart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/gate_strip.py"/>
        <source>%n soft</source>
        <translation>
            <numerusform>%n weich</numerusform>
            <numerusform>%n weich</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpCard</name>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>The way through</source>
        <translation>Der Weg hindurch</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>Profile: what the agent does, at what volume, with what stakes. Workshop: the questions, voted by seat. Metrics: the pilot's own numbers from a spreadsheet. Read-out: scores, gates and verdict. Reliability: what to expect in production. Roadmap: what to do first. Report: the PDF for the executives. Any order works, and nothing has to be complete.</source>
        <translation>Profil: was der Agent tut, in welcher Menge, mit welchen Folgen. Workshop: die Fragen, nach Plätzen abgestimmt. Kennzahlen: die eigenen Zahlen des Piloten aus einer Tabelle. Ergebnis: Bewertung, Freigabekriterien und Urteil. Zuverlässigkeit: was in der Produktion zu erwarten ist. Fahrplan: was zuerst zu tun ist. Bericht: das PDF für die Leitung. Jede Reihenfolge geht, und nichts muss vollständig sein.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>Three figures instead of one</source>
        <translation>Drei Zahlen statt einer</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>Evidenced counts only what was shown. As stated believes every answer. Still possible assumes that every blank turns out well. The verdict rests on the evidenced figure only; the distance to the others says what showing or finding out would bring.</source>
        <translation>„Nachgewiesen“ zählt nur, was gezeigt wurde. „Laut Aussagen“ glaubt jeder Antwort. „Noch möglich“ nimmt an, dass alles Offene gut ausgeht. Das Urteil stützt sich nur auf die nachgewiesene Zahl; der Abstand zu den anderen sagt, was Nachweisen oder Klären bringen würde.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>Levels A to E</source>
        <translation>Stufen A bis E</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>A: nobody does it. B: someone does, by chance. C: a part is covered. D: every case, with an owner. E: the same, and proven. Choose the highest level whose words are all true today. Don't know and not applicable are answers of their own; a blank is never read as zero. Where more of the room vote ? than a level, the answer is don't know.</source>
        <translation>A: Niemand tut es. B: Jemand tut es, zufällig. C: Ein Teil ist abgedeckt. D: Jeder Fall, mit Verantwortlichen. E: Dasselbe, und erwiesen. Zu wählen ist die höchste Stufe, deren Text heute ganz zutrifft. „Weiß nicht“ und „Nicht zutreffend“ sind eigene Antworten; ein leeres Feld gilt nie als null. Stimmen mehr für ? als für eine Stufe, lautet die Antwort „Weiß nicht“.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>Evidence E0 to E3</source>
        <translation>Nachweise E0 bis E3</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>E0: said. E1: said by two roles independently. E2: an artefact was opened in the room. E3: confirmed by imported data. The less was shown, the less of an answer counts as evidenced; what was shown longer ago than the questionnaire allows counts for less.</source>
        <translation>E0: gesagt. E1: von zwei Rollen unabhängig gesagt. E2: Ein Beleg wurde im Raum geöffnet. E3: durch importierte Daten bestätigt. Je weniger gezeigt wurde, desto weniger einer Antwort gilt als nachgewiesen; was länger her ist, als der Fragebogen zulässt, zählt weniger.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>Gates and verdict</source>
        <translation>Freigabekriterien und Urteil</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>A gate is a question whose level must be shown before production, whatever the average says. An open hard gate keeps the verdict low; the read-out names the shortest way past it. A sponsor can accept a risk: it is printed with the name, and changes no verdict.</source>
        <translation>Ein Freigabekriterium ist eine Frage, deren Stufe vor der Produktion nachgewiesen sein muss, was immer der Durchschnitt sagt. Ein offenes hartes Kriterium hält das Urteil niedrig; das Ergebnis nennt den kürzesten Weg. Ein Auftraggeber kann ein Risiko übernehmen: Es wird mit Namen gedruckt und ändert kein Urteil.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>Claims meet data</source>
        <translation>Datenabgleich</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>Imported metrics confirm an answer or contradict it. A contradiction is settled in the room: the claim is right (1), with an artefact opened here and a reason, or the data is right (2). Both are printed.</source>
        <translation>Importierte Kennzahlen bestätigen eine Antwort oder widersprechen ihr. Ein Widerspruch wird in der Runde geklärt: Die Aussage stimmt (1), mit einem hier geöffneten Beleg und einem Grund, oder die Daten stimmen (2). Beides wird gedruckt.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>Reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>What the pilot showed, with an interval that respects how few tasks and days there were, carried over to production with stated assumptions. Not enough data is an answer. A what-if changes nothing that is recorded.</source>
        <translation>Was der Pilot gezeigt hat, mit einem Intervall, das berücksichtigt, wie wenige Aufgaben und Tage es waren, mit genannten Annahmen auf die Produktion übertragen. „Zu wenige Daten“ ist eine Antwort. Ein Was-wäre-wenn ändert nichts Festgehaltenes.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>Roadmap</source>
        <translation>Fahrplan</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>What to do first, by when, with the people there are. Z shows 90 days or the whole plan, C the people in use, 1 to 3 set the pace. Whatever is tried is a what-if until M makes it the plan.</source>
        <translation>Was zuerst zu tun ist, bis wann und mit welchen Personen. Z zeigt 90 Tage oder den ganzen Plan, C die eingesetzten Personen, 1 bis 3 wählen das Tempo. Alles Probierte bleibt ein Was-wäre-wenn, bis M es zum Plan macht.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>Most acts have a key. The line at the foot names those of the page, as many as have room; F1 lists all of them, Ctrl+K finds any command by its words, and Ctrl+Enter goes on.</source>
        <translation>Die meisten Schritte haben eine Taste. Die Zeile am Fuß nennt die Tasten der Seite, so viele Platz haben; F1 nennt alle, Strg+K findet jeden Befehl nach Wörtern, und Strg+Eingabe führt weiter.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>Saved, undone, kept</source>
        <translation>Gespeichert, rückgängig, aufbewahrt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>Every answer is in the file before the next key; there is no save button. Ctrl+Z takes back one act, also a whole import or workbook. Backups are kept on this laptop whenever a changed file is opened; a snapshot keeps the present state under a name, to compare with later. A file that somebody else holds opens for reading; once it is free, the notice offers to open it for writing.</source>
        <translation>Jede Antwort ist vor der nächsten Taste in der Datei; einen Knopf zum Speichern gibt es nicht. Strg+Z nimmt einen Schritt zurück, auch einen ganzen Import oder eine Arbeitsmappe. Sicherungen entstehen auf diesem Laptop, sobald eine geänderte Datei geöffnet wird; „Stand festhalten“ bewahrt den jetzigen Stand unter einem Namen, um später zu vergleichen. Eine Datei, die jemand anderes geöffnet hat, öffnet sich zum Lesen; ist sie frei, bietet der Hinweis an, sie zum Schreiben zu öffnen.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>Others fill in beforehand</source>
        <translation>Andere füllen vorab aus</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>Save a workbook from the profile page: intake, tables, pre-work by person and answers as a spreadsheet. Drop what comes back on the window: it shows what would change, cell by cell, and you choose wherever both sides changed. Packs to print are on the page Roster and agenda.</source>
        <translation>Auf der Seite Profil lässt sich eine Arbeitsmappe speichern: Aufnahme, Tabellen, Vorbereitung je Person und Antworten als Tabelle. Was zurückkommt, auf dem Fenster ablegen: Es zeigt Zelle für Zelle, was sich ändern würde; wo beide Seiten geändert haben, wählen Sie. Druckunterlagen stehen auf der Seite Teilnehmer und Agenda.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>What the room sees</source>
        <translation>Was die Runde sieht</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>F9 opens the projector: question, levels and votes in large print. Totals, weights, gates, notes and imported values stay off it before the read-out, but for a contradiction that you show. Then it shows the read-out, the reliability curve and the roadmap. F10 blanks it to the title of the section.</source>
        <translation>F9 öffnet den Projektor: Frage, Stufen und Stimmen in großer Schrift. Summen, Gewichte, Freigabekriterien, Notizen und importierte Werte bleiben ihm vor der Ergebnispräsentation fern, außer bei einem Widerspruch, den Sie zeigen. Danach zeigt er Ergebnis, Zuverlässigkeitskurve und Fahrplan. F10 dunkelt bis auf den Titel des Abschnitts ab.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>Two facilitators, several assessments</source>
        <translation>Zwei Moderationen, mehrere Bewertungen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>Two copies of one engagement are merged answer by answer: what differs is marked, and nothing is written before every conflict is decided. A later assessment starts from an earlier one: its answers are marked until the room confirms them, by their letter or by =. The portfolio lists every engagement of a folder.</source>
        <translation>Zwei Kopien eines Projekts werden Antwort für Antwort zusammengeführt: Unterschiede sind markiert, und geschrieben wird erst, wenn jeder Konflikt entschieden ist. Eine spätere Bewertung beginnt mit einer früheren: Deren Antworten sind markiert, bis die Runde sie bestätigt, mit ihrem Buchstaben oder mit =. Das Portfolio nennt alle Projekte eines Ordners.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>Confidential</source>
        <translation>Vertraulich</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>Nothing leaves this laptop: the program opens no network connection unless you name a shared workspace. A passphrase encrypts an engagement with its attachments and backups; nobody can recover a lost one. A redacted report replaces names, hosts and quotes, also in the data inside it.</source>
        <translation>Nichts verlässt diesen Laptop: Das Programm öffnet keine Netzverbindung, außer Sie nennen einen gemeinsamen Arbeitsbereich. Ein Kennwort verschlüsselt ein Projekt mit Anlagen und Sicherungen; ein verlorenes kann niemand wiederherstellen. Ein geschwärzter Bericht ersetzt Namen, Rechnernamen und Zitate, auch in den Daten darin.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>Find a word</source>
        <translation>Wort suchen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_card.py"/>
        <source>How Readiness works</source>
        <translation>So funktioniert Readiness</translation>
    </message>
</context>
<context>
    <name>HintBar</name>
    <message numerus="yes">
        <location filename="../../ui/widgets/hint_bar.py"/>
        <source>%n more key(s)</source>
        <translation>
            <numerusform>noch %n Taste</numerusform>
            <numerusform>noch %n Tasten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/hint_bar.py"/>
        <source>all keys</source>
        <translation>alle Tasten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/hint_bar.py"/>
        <source>any command</source>
        <translation>alle Befehle</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/hint_bar.py"/>
        <source>next field</source>
        <translation>nächstes Feld</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/hint_bar.py"/>
        <source>close</source>
        <translation>schließen</translation>
    </message>
</context>
<context>
    <name>ImportEntry</name>
    <message>
        <location filename="../../ui/widgets/import_entry.py"/>
        <source>Let go to read the file</source>
        <translation>Loslassen, um die Datei zu lesen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_entry.py"/>
        <source>Its columns are matched next. Nothing is stored before you have checked them.</source>
        <translation>Danach werden die Spalten zugeordnet. Vor der Prüfung wird nichts gespeichert.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_entry.py"/>
        <source>Bring the pilot's own numbers</source>
        <translation>Die Zahlen des Piloten einlesen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_entry.py"/>
        <source>Drop a file here. A row per run, or a row per day, is enough.</source>
        <translation>Eine Datei hier ablegen. Eine Zeile je Lauf oder je Tag genügt.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_entry.py"/>
        <source>Excel, OpenDocument, CSV and JSON</source>
        <translation>Excel, OpenDocument, CSV und JSON</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_entry.py"/>
        <source>Reads</source>
        <translation>Liest</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_entry.py"/>
        <source>Knows the exports of</source>
        <translation>Kennt die Exporte von</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_entry.py"/>
        <source>Langfuse, LangSmith, Phoenix, Braintrust, Helicone, DeepEval and MLflow</source>
        <translation>Langfuse, LangSmith, Phoenix, Braintrust, Helicone, DeepEval und MLflow</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_entry.py"/>
        <source>Used after the votes</source>
        <translation>Erst nach den Stimmen genutzt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_entry.py"/>
        <source>Claims are compared with it only then, so that nobody anchors on a figure.</source>
        <translation>Aussagen werden erst dann mit den Daten verglichen: So legt sich niemand vorher auf eine Zahl fest.</translation>
    </message>
</context>
<context>
    <name>ImportPickers</name>
    <message>
        <location filename="../../ui/widgets/import_pickers.py"/>
        <source>Take this</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_pickers.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_pickers.py"/>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_pickers.py"/>
        <source>Which column holds it?</source>
        <translation>Welche Spalte enthält es?</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_pickers.py"/>
        <source>Rows of the sheet as they are</source>
        <translation>Zeilen des Blatts, wie sie sind</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_pickers.py"/>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_pickers.py"/>
        <source>Click the row that holds the column names. Rows above it are left out.</source>
        <translation>Die Zeile mit den Spaltennamen anklicken. Zeilen darüber werden ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_pickers.py"/>
        <source>Header row</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_pickers.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_pickers.py"/>
        <source>Remarks on the file</source>
        <translation>Anmerkungen zur Datei</translation>
    </message>
</context>
<context>
    <name>ImportSteps</name>
    <message>
        <location filename="../../ui/widgets/import_steps.py"/>
        <source>Step {at} of {count}: {word}</source>
        <translation>Schritt {at} von {count}: {word}</translation>
    </message>
</context>
<context>
    <name>ImportTables</name>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>How the columns are read; Space changes a match</source>
        <translation>Wie die Spalten gelesen werden; die Leertaste ändert eine Zuordnung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>Column in the file</source>
        <translation>Dateispalte</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>Match</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>How values are read; Space accepts what is proposed, Enter changes an answer</source>
        <translation>Wie Werte gelesen werden; Leertaste nimmt einen Vorschlag an, Eingabe ändert eine Antwort</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>Proposed</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>Read as</source>
        <translation>Lesart</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>Known from</source>
        <translation>Bekannt aus</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>Remark</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>Preview: parsed value, raw value beside it</source>
        <translation>Vorschau: gelesener Wert, daneben der rohe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>{name} (ms)</source>
        <translation>{name} (ms)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_tables.py"/>
        <source>left out: {reason}</source>
        <translation>ausgelassen: {reason}</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Day or period</source>
        <translation>Tag oder Zeitraum</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Parent run</source>
        <translation>Übergeordneter Lauf</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Not judged</source>
        <translation>Nicht beurteilt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Reported rate</source>
        <translation>Berichtete Quote</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Mean duration</source>
        <translation>Mittlere Dauer</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Median duration</source>
        <translation>Median der Dauer</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>95th percentile</source>
        <translation>95. Perzentil</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>First token after</source>
        <translation>Erstes Token nach</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Corrected by hand</source>
        <translation>Von Hand korrigiert</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Corrected</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Step number</source>
        <translation>Schrittnummer</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>HTTP status</source>
        <translation>HTTP-Status</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>HTTP 2xx</source>
        <translation>HTTP 2xx</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Handed to</source>
        <translation>Übergeben an</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Tokens in</source>
        <translation>Token ein</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Tokens out</source>
        <translation>Token aus</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Task type</source>
        <translation>Aufgabenart</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Tool calls</source>
        <translation>Werkzeugaufrufe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Tool errors</source>
        <translation>Werkzeugfehler</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Error type</source>
        <translation>Fehlerart</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Timeouts</source>
        <translation>Zeitüberschreitungen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Escalated</source>
        <translation>Eskaliert</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Reviewed</source>
        <translation>Geprüft von Menschen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Correction minutes</source>
        <translation>Korrekturminuten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Detected by</source>
        <translation>Entdeckt durch</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Caused rollback</source>
        <translation>Löste Rücknahme aus</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Score {name}</source>
        <translation>Wertung {name}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>wrong, corrected</source>
        <translation>falsch, korrigiert</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>handed to a person</source>
        <translation>an einen Menschen übergeben</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>partly right</source>
        <translation>teils richtig</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>people</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>a rule</source>
        <translation>eine Regel</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>scoring software</source>
        <translation>Bewertungssoftware</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>the agent itself</source>
        <translation>der Agent selbst</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>only the transport (HTTP)</source>
        <translation>nur die Übertragung (HTTP)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>microseconds</source>
        <translation>Mikrosekunden</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>nanoseconds</source>
        <translation>Nanosekunden</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>as written</source>
        <translation>wie geschrieben</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Excel day numbers</source>
        <translation>Excel-Tageszahlen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>the outcome column</source>
        <translation>die Ergebnisspalte</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>the correction</source>
        <translation>die Korrektur</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>no fixed range</source>
        <translation>kein fester Bereich</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>replace them</source>
        <translation>ersetzen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>add only new rows</source>
        <translation>nur neue Zeilen hinzufügen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>not production</source>
        <translation>nicht Produktion</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>all sheets, one under the other</source>
        <translation>alle Blätter untereinander</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>measures</source>
        <translation>Messgrößen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>“{name}” means</source>
        <translation>„{name}“ heißt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Unit of {name}</source>
        <translation>Einheit von {name}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Times in {name}</source>
        <translation>Zeiten in {name}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Range of {name}</source>
        <translation>Bereich von {name}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>“{name}” is</source>
        <translation>„{name}“ ist</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Column of {name}</source>
        <translation>Spalte für {name}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>{text} ({count})</source>
        <translation>{text} ({count})</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Header row</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Decimal sign</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Dates</source>
        <translation>Datumsangaben</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Judged by</source>
        <translation>Beurteilt durch</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Right but corrected</source>
        <translation>Richtig, aber korrigiert</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Checked at random</source>
        <translation>Zufällig geprüft</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Rows known already</source>
        <translation>Bekannte Zeilen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Day of all rows</source>
        <translation>Tag aller Zeilen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Year of the weeks</source>
        <translation>Jahr der Wochen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Score that decides</source>
        <translation>Entscheidende Wertung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Right from a score of</source>
        <translation>Richtig ab Wertung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Periods across</source>
        <translation>Zeiträume nebeneinander</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>Joined on</source>
        <translation>Verbunden über</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>One row is</source>
        <translation>Eine Zeile ist</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>above the header</source>
        <translation>über der Kopfzeile</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>subtotal</source>
        <translation>Zwischensumme</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>duplicate</source>
        <translation>doppelt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>rejected</source>
        <translation>zurückgewiesen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>repeated header</source>
        <translation>wiederholte Kopfzeile</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/import_words.py"/>
        <source>imported before</source>
        <translation>früher importiert</translation>
    </message>
</context>
<context>
    <name>InitiativePanel</name>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>The initiative in full</source>
        <translation>Die ganze Maßnahme</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Rank {place} of {n}</source>
        <translation>Rang {place} von {n}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>weeks {first} to {last}</source>
        <translation>Wochen {first} bis {last}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Reword…</source>
        <translation>Umformulieren…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>The file is open in another window.</source>
        <translation>Die Datei ist in einem anderen Fenster geöffnet.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>{points} points</source>
        <translation>{points} Punkte</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>{points} points, {success} of success</source>
        <translation>{points} Punkte, {success} beim Erfolg</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>no. {place} of {n}</source>
        <translation>Nr. {place} von {n}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Gain</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>{weeks} person-weeks</source>
        <translation>{weeks} Personenwochen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Why this rank</source>
        <translation>Warum dieser Rang</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>It counts as finished from the start of the plan.</source>
        <translation>Sie gilt von Beginn des Plans an als erledigt.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Done by the end of week {week}; {early} if all goes well, {late} if it does not.</source>
        <translation>Erledigt bis Ende von Woche {week}; {early}, wenn alles gut geht, sonst {late}.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Done by the end of week {week}.</source>
        <translation>Erledigt bis Ende von Woche {week}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>It may slip %n week(s) before anything else moves.</source>
        <translation>
            <numerusform>Sie darf sich um %n Woche verzögern, bevor sich anderes verschiebt.</numerusform>
            <numerusform>Sie darf sich um %n Wochen verzögern, bevor sich anderes verschiebt.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>What it raises, Enter opens the question</source>
        <translation>Was sie hebt; die Eingabetaste öffnet die Frage</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>What it raises</source>
        <translation>Was sie hebt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Assumed effect: {words}.</source>
        <translation>Angenommene Wirkung: {words}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>name or role</source>
        <translation>Name oder Rolle</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Done by</source>
        <translation>Erledigt bis</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Write a date as 18 Dec 2026.</source>
        <translation>Ein Datum als 18.12.2026 schreiben.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Done, shown</source>
        <translation>Erledigt, belegt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>record, link or date</source>
        <translation>Protokoll, Verweis oder Datum</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Shown by</source>
        <translation>Belegt durch</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Done when</source>
        <translation>Erledigt, wenn</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Deliverables: {words}.</source>
        <translation>Ergebnisse: {words}.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Waits for {words}.</source>
        <translation>Wartet auf {words}.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Needed for {words}.</source>
        <translation>Nötig für {words}.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Findings that it answers, Enter opens one</source>
        <translation>Befunde, die sie beantwortet; die Eingabetaste öffnet einen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Findings that it answers</source>
        <translation>Befunde, die sie beantwortet</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Drop</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>See the plan without it (D)</source>
        <translation>Den Plan ohne sie sehen (D)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Free the start</source>
        <translation>Beginn freigeben</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Pin the start</source>
        <translation>Beginn festlegen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>Not before its week; [ and ] move it</source>
        <translation>Nicht vor ihrer Woche; [ und ] verschieben sie</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_panel.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_panel.py"/>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>Inputs</name>
    <message>
        <location filename="../../ui/pages/reliability_inputs.py"/>
        <source>Import metrics</source>
        <translation>Kennzahlen importieren</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_inputs.py"/>
        <source>Enter a stated rate…</source>
        <translation>Angegebene Quote eingeben…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_inputs.py"/>
        <source>No metrics yet</source>
        <translation>Noch keine Kennzahlen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_inputs.py"/>
        <source>Import the pilot's export: a row per run or a row per day is enough. Then this page shows success with its interval, and what it means at the target volume.</source>
        <translation>Den Export des Piloten importieren: Eine Zeile je Lauf oder je Tag genügt. Dann zeigt diese Seite den Erfolg mit seinem Intervall und was er bei der Zielmenge bedeutet.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_inputs.py"/>
        <source>An .xlsx or .csv file can be dropped anywhere.</source>
        <translation>Eine .xlsx- oder .csv-Datei lässt sich überall ablegen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_inputs.py"/>
        <source>Enter or a double click changes an input. Measured values win over entered ones.</source>
        <translation>Eingabetaste oder Doppelklick ändert eine Eingabe. Gemessene Werte gehen eingegebenen vor.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_inputs.py"/>
        <source>{measured} of {count} inputs are measured, {assumed} are assumed</source>
        <translation>{measured} von {count} Eingaben sind gemessen, {assumed} angenommen</translation>
    </message>
</context>
<context>
    <name>interval_bar</name>
    <message>
        <location filename="../../ui/widgets/interval_bar.py"/>
        <source>evidenced {lo}, as stated {mid}, still possible {hi}</source>
        <translation>nachgewiesen {lo}, laut Aussagen {mid}, noch möglich {hi}</translation>
    </message>
</context>
<context>
    <name>IntervalBar</name>
    <message>
        <location filename="../../ui/widgets/interval_bar.py"/>
        <source>nothing scored yet</source>
        <translation>noch nichts bewertet</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <location filename="../../ui/jobs.py"/>
        <source>This could not be finished because of a fault in the program.</source>
        <translation>Das ließ sich wegen eines Programmfehlers nicht abschließen.</translation>
    </message>
    <message>
        <location filename="../../ui/jobs.py"/>
        <source>Nothing was changed. Try again; if it happens again, send the log.</source>
        <translation>Es wurde nichts geändert. Noch einmal versuchen; tritt es wieder auf, das Protokoll einsenden.</translation>
    </message>
</context>
<context>
    <name>KeptDraft</name>
    <message>
        <location filename="../../ui/pages/metrics_kept.py"/>
        <source>{name} is not where it was</source>
        <translation>{name} liegt nicht mehr am alten Ort</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_kept.py"/>
        <source>What you matched is kept: choose the file again to go on.</source>
        <translation>Die Zuordnung ist erhalten: Zum Weitermachen die Datei erneut wählen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_kept.py"/>
        <source>Give it up</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>the page's main act</source>
        <translation>Hauptaktion der Seite</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>any command</source>
        <translation>alle Befehle</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>go to a question</source>
        <translation>zu einer Frage gehen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>search stems, notes, evidence</source>
        <translation>Fragen, Notizen, Nachweise suchen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>undo</source>
        <translation>rückgängig</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>redo</source>
        <translation>wiederholen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>projector: what the room sees</source>
        <translation>Projektor: was die Runde sieht</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>blank the projector</source>
        <translation>Projektor abdunkeln</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>light, dark, contrast</source>
        <translation>hell, dunkel, Kontrast</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>new engagement</source>
        <translation>neues Projekt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>open an engagement</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>next group</source>
        <translation>nächste Gruppe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>back, close</source>
        <translation>zurück, schließen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>workshop: level</source>
        <translation>Workshop: Stufe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>workshop: don't know</source>
        <translation>Workshop: weiß nicht</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>workshop: not applicable</source>
        <translation>Workshop: nicht zutreffend</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>workshop: votes in one string</source>
        <translation>Workshop: alle Stimmen in einem Zug</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>workshop: vote again</source>
        <translation>Workshop: erneut abstimmen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>workshop: confirm what was carried over</source>
        <translation>Workshop: Übernommenes bestätigen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>workshop: leave it split</source>
        <translation>Workshop: uneinig lassen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>workshop: register</source>
        <translation>Workshop: Register</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>workshop: evidence</source>
        <translation>Workshop: Nachweis</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>workshop: note</source>
        <translation>Workshop: Notiz</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>workshop: park</source>
        <translation>Workshop: parken</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>workshop: flag</source>
        <translation>Workshop: markieren</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>roster: add a person</source>
        <translation>Teilnehmer: Person hinzufügen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>roster: start time</source>
        <translation>Teilnehmer: Beginn</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>roster: reference cards</source>
        <translation>Teilnehmer: Referenzkarten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>claims: claim, data is right</source>
        <translation>Widersprüche: Aussage, Daten stimmen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>read-out: gates</source>
        <translation>Ergebnis: Kriterien</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>read-out: what would move it</source>
        <translation>Ergebnis: was es bewegt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>read-out: explain a figure</source>
        <translation>Ergebnis: Zahl erklären</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>read-out: disagreement</source>
        <translation>Ergebnis: Uneinigkeit</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>read-out: equal weights</source>
        <translation>Ergebnis: gleiche Gewichte</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>read-out: keep a snapshot</source>
        <translation>Ergebnis: Stand festhalten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>read-out: accept a risk</source>
        <translation>Ergebnis: Risiko übernehmen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>roadmap: drop</source>
        <translation>Fahrplan: weglassen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>roadmap: pace</source>
        <translation>Fahrplan: Tempo</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>Here: {page}</source>
        <translation>Hier: {page}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>Other pages</source>
        <translation>Andere Seiten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>Find a key or an act</source>
        <translation>Taste oder Aktion suchen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>Letters are off while you type in a field.</source>
        <translation>Beim Tippen in einem Feld sind die Buchstabentasten aus.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>No key and no act has these words.</source>
        <translation>Keine Taste und keine Handlung enthält diese Wörter.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>How it works…</source>
        <translation>So funktioniert es…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_sheet.py"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>Kit</name>
    <message>
        <location filename="../../ui/widgets/kit.py"/>
        <source>Content, scrolls</source>
        <translation>Inhalt, rollt</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <location filename="../../ui/language.py"/>
        <source>{number}%</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <location filename="../../ui/language.py"/>
        <source>d MMM yyyy</source>
        <comment>day, as Qt writes forms of dates</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <location filename="../../ui/language.py"/>
        <source>d MMMM yyyy</source>
        <comment>day, as Qt writes forms of dates</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <location filename="../../ui/language.py"/>
        <source>Ctrl</source>
        <comment>key</comment>
        <translation>Strg</translation>
    </message>
    <message>
        <location filename="../../ui/language.py"/>
        <source>Shift</source>
        <comment>key</comment>
        <translation>Umschalt</translation>
    </message>
    <message>
        <location filename="../../ui/language.py"/>
        <source>Alt</source>
        <comment>key</comment>
        <translation>Alt</translation>
    </message>
    <message>
        <location filename="../../ui/language.py"/>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <location filename="../../ui/language.py"/>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <location filename="../../ui/language.py"/>
        <source>Backspace</source>
        <comment>key</comment>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <location filename="../../ui/language.py"/>
        <source>Tab</source>
        <comment>key</comment>
        <translation>Tab</translation>
    </message>
    <message>
        <location filename="../../ui/language.py"/>
        <source>Space</source>
        <comment>key</comment>
        <translation>Leer</translation>
    </message>
    <message>
        <location filename="../../ui/language.py"/>
        <source>Del</source>
        <comment>key</comment>
        <translation>Entf</translation>
    </message>
    <message>
        <location filename="../../ui/language.py"/>
        <source>PgUp</source>
        <comment>key</comment>
        <translation>Bild↑</translation>
    </message>
    <message>
        <location filename="../../ui/language.py"/>
        <source>PgDn</source>
        <comment>key</comment>
        <translation>Bild↓</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <location filename="../../ui/widgets/ledger.py"/>
        <source>In a wider window, or pointing at a row: {columns}</source>
        <translation>In einem breiteren Fenster oder beim Zeigen auf eine Zeile: {columns}</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <location filename="../../ui/widgets/interval_bar.py"/>
        <source>Evidenced</source>
        <translation>Nachgewiesen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/interval_bar.py"/>
        <source>As stated</source>
        <translation>Laut Aussagen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/interval_bar.py"/>
        <source>Still possible</source>
        <translation>Noch möglich</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/interval_bar.py"/>
        <source>Solid: evidenced. Mid tone: as stated. Hatched: still possible.</source>
        <translation>Voll: nachgewiesen. Halbton: laut Aussagen. Schraffiert: noch möglich.</translation>
    </message>
</context>
<context>
    <name>LevelScale</name>
    <message>
        <location filename="../../ui/widgets/claim_parts.py"/>
        <source>Level {letter}: {word}</source>
        <translation>Stufe {letter}: {word}</translation>
    </message>
</context>
<context>
    <name>LookForm</name>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>Take a brand folder…</source>
        <translation>Markenordner übernehmen…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>Logo of the firm</source>
        <translation>Logo der Firma</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>Logo of the client</source>
        <translation>Logo des Kunden</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>First colour</source>
        <translation>Erste Farbe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>Titles, cover and verdict</source>
        <translation>Überschriften, Titelseite und Urteil</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>Second colour</source>
        <translation>Zweite Farbe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>Numbers of exhibits and lists</source>
        <translation>Nummern von Abbildungen und Listen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>Footer</source>
        <translation>Fußzeile</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>Classification where none was chosen</source>
        <translation>Vertraulichkeit, wenn keine gewählt ist</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>Field of colour</source>
        <translation>Farbfläche</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>Cover</source>
        <translation>Titelseite</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>Back to the shipped look</source>
        <translation>Zurück zum mitgelieferten Aussehen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>{label}: choose a file</source>
        <translation>{label}: Datei wählen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>{label}: remove</source>
        <translation>{label}: entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>{colour}, default</source>
        <translation>{colour}, Vorgabe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>shipped colour</source>
        <translation>mitgelieferte Farbe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>Choose the files of a typeface</source>
        <translation>Dateien einer Schrift wählen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>Source Sans 3, shipped</source>
        <translation>Source Sans 3, mitgeliefert</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>Shipped</source>
        <translation>Mitgeliefert</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>Regular and semibold as TTF or OTF; charts keep the shipped face.</source>
        <translation>Normal und halbfett als TTF oder OTF; Diagramme behalten die mitgelieferte Schrift.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/look_form.py"/>
        <source>Typeface</source>
        <translation>Schrift</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../ui/main_window/window.py"/>
        <source>Undone: {act}</source>
        <translation>Rückgängig gemacht: {act}</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/window.py"/>
        <source>Done again: {act}</source>
        <translation>Wiederholt: {act}</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/window.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message numerus="yes">
        <location filename="../../ui/pages/merge_words.py"/>
        <source>Coming along from the other file: %n value(s).</source>
        <translation>
            <numerusform>Aus der anderen Datei kommt mit: %n Wert.</numerusform>
            <numerusform>Aus der anderen Datei kommen mit: %n Werte.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge_words.py"/>
        <source>The other file has nothing else that is missing here.</source>
        <translation>Sonst hat die andere Datei nichts, was hier fehlt.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge_words.py"/>
        <source>Imported metrics come along: {files}.</source>
        <translation>Importierte Kennzahlen kommen hinzu: {files}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/merge_words.py"/>
        <source>The same in both: %n value(s).</source>
        <translation>
            <numerusform>In beiden gleich: %n Wert.</numerusform>
            <numerusform>In beiden gleich: %n Werte.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge_words.py"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge_words.py"/>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge_words.py"/>
        <source>not recorded</source>
        <translation>nicht erfasst</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge_words.py"/>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge_words.py"/>
        <source>{who}, {when}</source>
        <translation>{who}, {when}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge_words.py"/>
        <source>changed {when}</source>
        <translation>geändert {when}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge_words.py"/>
        <source>saved {day}, {time}</source>
        <translation>gespeichert {day}, {time}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/merge_words.py"/>
        <source>%n value(s) came along.</source>
        <translation>
            <numerusform>%n Wert kam mit.</numerusform>
            <numerusform>%n Werte kamen mit.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge_words.py"/>
        <source>Imported metrics came along: {files}.</source>
        <translation>Importierte Kennzahlen kamen hinzu: {files}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/merge_words.py"/>
        <source>%n conflict(s) decided for the other file.</source>
        <translation>
            <numerusform>%n Konflikt für die andere Datei entschieden.</numerusform>
            <numerusform>%n Konflikte für die andere Datei entschieden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/merge_words.py"/>
        <source>%n conflict(s) decided for this file.</source>
        <translation>
            <numerusform>%n Konflikt für diese Datei entschieden.</numerusform>
            <numerusform>%n Konflikte für diese Datei entschieden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/merge_words.py"/>
        <source>%n kept snapshot(s), which stay also after an undo</source>
        <translation>
            <numerusform>%n festgehaltener Stand, der auch nach Rückgängig bleibt</numerusform>
            <numerusform>%n festgehaltene Stände, die auch nach Rückgängig bleiben</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge_words.py"/>
        <source>Comes from the other file</source>
        <translation>Kommt aus der anderen Datei</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge_words.py"/>
        <source>Only in this file, stays</source>
        <translation>Nur in dieser Datei, bleibt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge_words.py"/>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge_words.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge_words.py"/>
        <source>What comes along</source>
        <translation>Was hinzukommt</translation>
    </message>
</context>
<context>
    <name>MergeActs</name>
    <message>
        <location filename="../../ui/pages/merge_acts.py"/>
        <source>The other facilitator's file</source>
        <translation>Datei der zweiten Moderation</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge_acts.py"/>
        <source>Engagements (*.readiness)</source>
        <translation>Projekte (*.readiness)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge_acts.py"/>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge_acts.py"/>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge_acts.py"/>
        <source>{title}: {side}</source>
        <translation>{title}: {side}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge_acts.py"/>
        <source>Answers change after the workshop. Why? The report lists later changes with their reason.</source>
        <translation>Antworten ändern sich nach dem Workshop. Warum? Der Bericht führt spätere Änderungen mit ihrer Begründung auf.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge_acts.py"/>
        <source>The workshop is closed</source>
        <translation>Der Workshop ist abgeschlossen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge_acts.py"/>
        <source>Merged with {name}</source>
        <translation>Mit {name} zusammengeführt</translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>back to the start page</source>
        <translation>zurück zur Startseite</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>cancel</source>
        <translation>abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>Back to the start page</source>
        <translation>Zurück zur Startseite</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>The file is open for reading only.</source>
        <translation>Die Datei ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>Choose the other file…</source>
        <translation>Andere Datei wählen…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>To the workshop</source>
        <translation>Zum Workshop</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>Ctrl+Z takes the whole merge back.</source>
        <translation>Strg+Z macht das ganze Zusammenführen rückgängig.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>Merge another file…</source>
        <translation>Weitere Datei zusammenführen…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>Two facilitators, one engagement</source>
        <translation>Zwei Moderationen, ein Projekt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>Choose the copy that the other facilitator worked in. What only that file has comes along; where both files have an answer and they differ, you choose, one by one. Nothing is overwritten silently.</source>
        <translation>Die Kopie wählen, in der die zweite Moderation gearbeitet hat. Was nur dort steht, kommt hinzu; wo beide Dateien verschieden antworten, wählen Sie einzeln. Nichts wird stillschweigend überschrieben.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>The other file is only read.</source>
        <translation>Die andere Datei wird nur gelesen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>Nothing is in conflict</source>
        <translation>Es gibt keinen Konflikt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>What comes along…</source>
        <translation>Was hinzukommt…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>The other file has nothing that is missing here</source>
        <translation>Die andere Datei enthält nichts, was hier fehlt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>this file</source>
        <translation>diese Datei</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>the other file</source>
        <translation>andere Datei</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>next open</source>
        <translation>nächster offener</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>with {name}</source>
        <translation>mit {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>Next conflict</source>
        <translation>Nächster Konflikt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>Choose one of the two first.</source>
        <translation>Zuerst eine der beiden wählen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>This file</source>
        <translation>Diese Datei</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>The other file</source>
        <translation>Andere Datei</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>Nothing is written before every conflict is decided: you can go on and come back.</source>
        <translation>Erst wenn jeder Konflikt entschieden ist, wird etwas geschrieben: Sie können weitergehen und zurückkommen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>differs in the other file</source>
        <translation>ist in der anderen Datei anders</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>Which one shall stand? The whole answer is taken.</source>
        <translation>Welche soll gelten? Übernommen wird die ganze Antwort.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>Conflict {at} of {count}</source>
        <translation>Konflikt {at} von {count}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/merge.py"/>
        <source>{chosen} of {count} decided</source>
        <translation>{chosen} von {count} entschieden</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <location filename="../../ui/widgets/messages.py"/>
        <source>Close this message (Esc)</source>
        <translation>Diese Meldung schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>MetricsActs</name>
    <message>
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>now {column}</source>
        <translation>jetzt {column}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>What does the column “{name}” hold?</source>
        <translation>Was enthält die Spalte „{name}“?</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>{rows}, {columns}, hidden</source>
        <translation>{rows}, {columns}, ausgeblendet</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>{rows}, {columns}</source>
        <translation>{rows}, {columns}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>All alike, one under the other</source>
        <translation>Alle gleich, untereinander</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>joined on their key</source>
        <translation>über ihren Schlüssel verbunden</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>Which one holds the rows?</source>
        <translation>Welches enthält die Zeilen?</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>Header row…</source>
        <translation>Kopfzeile…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>Mapping…</source>
        <translation>Zuordnung…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>Sheet…</source>
        <translation>Blatt…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>Layout</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>Save as a file…</source>
        <translation>Als Datei speichern…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>Use a saved mapping…</source>
        <translation>Gespeicherte Zuordnung verwenden…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>Columns, units and meanings as matched now. The next file with the same columns gets them.</source>
        <translation>Spalten, Einheiten und Bedeutungen wie jetzt zugeordnet. Die nächste Datei mit denselben Spalten erhält sie.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>Mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>Save the mapping</source>
        <translation>Zuordnung speichern</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>Use a mapping</source>
        <translation>Zuordnung verwenden</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>Save the problem rows</source>
        <translation>Problemzeilen speichern</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>Save the template</source>
        <translation>Vorlage speichern</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>Saved {name}</source>
        <translation>{name} gespeichert</translation>
    </message>
</context>
<context>
    <name>MetricsPage</name>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>The file is open read-only.</source>
        <translation>Die Datei ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>nothing imported yet</source>
        <translation>noch nichts importiert</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>paste cells</source>
        <translation>Zellen einfügen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>Paste cells</source>
        <translation>Zellen einfügen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>Save the template…</source>
        <translation>Vorlage speichern…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/metrics.py"/>
        <source>%n import(s)</source>
        <translation>
            <numerusform>%n Import</numerusform>
            <numerusform>%n Importen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/metrics.py"/>
        <source>%Ln task(s) in {imports}</source>
        <translation>
            <numerusform>%Ln Aufgabe in {imports}</numerusform>
            <numerusform>%Ln Aufgaben in {imports}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>Import a file…</source>
        <translation>Datei importieren…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>Import metrics</source>
        <translation>Kennzahlen importieren</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>Choose another file…</source>
        <translation>Andere Datei wählen…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>Enter the password…</source>
        <translation>Kennwort eingeben…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>This workbook asks for a password</source>
        <translation>Diese Arbeitsmappe verlangt ein Kennwort</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>This file cannot be read as it is</source>
        <translation>Diese Datei ist so nicht lesbar</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>Nothing was imported, and nothing in the engagement changed.</source>
        <translation>Nichts wurde importiert, und im Projekt hat sich nichts geändert.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>Back to metrics</source>
        <translation>Zurück zu den Kennzahlen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>sheet {name}</source>
        <translation>Blatt {name}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/metrics.py"/>
        <source>%n more to come</source>
        <translation>
            <numerusform>%n weitere folgt</numerusform>
            <numerusform>%n weitere folgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/metrics.py"/>
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile importieren</numerusform>
            <numerusform>%Ln Zeilen importieren</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>Discard draft</source>
        <translation>Entwurf verwerfen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>match</source>
        <translation>zuordnen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>next problem</source>
        <translation>nächstes Problem</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>change or accept</source>
        <translation>ändern oder annehmen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>import</source>
        <translation>importieren</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>The file is being read again.</source>
        <translation>Die Datei wird erneut gelesen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>This very file is imported already.</source>
        <translation>Genau diese Datei ist bereits importiert.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics.py"/>
        <source>There is no row to import.</source>
        <translation>Es gibt keine Zeile zu importieren.</translation>
    </message>
</context>
<context>
    <name>MetricsReading</name>
    <message>
        <location filename="../../ui/pages/metrics_reading.py"/>
        <source>Metrics ({patterns});;All files (*)</source>
        <translation>Kennzahlen ({patterns});;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_reading.py"/>
        <source>Import metrics</source>
        <translation>Kennzahlen importieren</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_reading.py"/>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_reading.py"/>
        <source>Nothing is stored before the last step.</source>
        <translation>Vor dem letzten Schritt wird nichts gespeichert.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_reading.py"/>
        <source>Not with this choice.</source>
        <translation>Nicht mit dieser Auswahl.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_reading.py"/>
        <source>No row has a problem.</source>
        <translation>Keine Zeile ist auffällig.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_reading.py"/>
        <source>Importing {name}</source>
        <translation>{name} wird importiert</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_reading.py"/>
        <source>The import was removed.</source>
        <translation>Der Import ist entfernt.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/metrics_reading.py"/>
        <source>Undo brings it back.</source>
        <translation>Rückgängig bringt ihn zurück.</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <location filename="../../ui/widgets/more.py"/>
        <source>More: {acts}</source>
        <translation>Mehr: {acts}</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <location filename="../../ui/main_window/navigation.py"/>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/navigation.py"/>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/navigation.py"/>
        <source>Workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/navigation.py"/>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/navigation.py"/>
        <source>Read-out</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/navigation.py"/>
        <source>Reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/navigation.py"/>
        <source>Roadmap</source>
        <translation>Fahrplan</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/navigation.py"/>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/navigation.py"/>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/navigation.py"/>
        <source>Roster</source>
        <translation>Teilnehmerliste</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/navigation.py"/>
        <source>Follow-up</source>
        <translation>Offene Punkte</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/navigation.py"/>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/navigation.py"/>
        <source>Portfolio</source>
        <translation>Portfolio</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/navigation.py"/>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/main_window/navigation.py"/>
        <source>%n import(s)</source>
        <translation>
            <numerusform>%n Import</numerusform>
            <numerusform>%n Importe</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/main_window/navigation.py"/>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
</context>
<context>
    <name>NavSidebar</name>
    <message>
        <location filename="../../ui/widgets/nav_sidebar.py"/>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>NewEngagement</name>
    <message>
        <location filename="../../ui/main_window/new_engagement.py"/>
        <source>engagement</source>
        <translation>projekt</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/new_engagement.py"/>
        <source>for example Northwind Logistics</source>
        <translation>zum Beispiel Nordwind Logistik</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/new_engagement.py"/>
        <source>for example Invoice agent</source>
        <translation>zum Beispiel Rechnungsagent</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/new_engagement.py"/>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/new_engagement.py"/>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/new_engagement.py"/>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/new_engagement.py"/>
        <source>What you assess: one agent, or agents that work as one.</source>
        <translation>Was bewertet wird: ein Agent, oder Agenten, die wie einer arbeiten.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/new_engagement.py"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/new_engagement.py"/>
        <source>Protect with a passphrase</source>
        <translation>Mit Kennwort schützen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/new_engagement.py"/>
        <source>You set it in the next step</source>
        <translation>Sie legen sie im nächsten Schritt fest</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/new_engagement.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/new_engagement.py"/>
        <source>Create engagement</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/new_engagement.py"/>
        <source>Everything stays in this one file on this laptop.</source>
        <translation>Alles bleibt in dieser einen Datei auf diesem Laptop.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/new_engagement.py"/>
        <source>New engagement</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/new_engagement.py"/>
        <source>Name the client and the agent first.</source>
        <translation>Nennen Sie zuerst Kunde und Agent.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/new_engagement.py"/>
        <source>Cannot be used: {why}</source>
        <translation>Nicht verwendbar: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/new_engagement.py"/>
        <source>Questionnaire</source>
        <translation>Fragebogen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/new_engagement.py"/>
        <source>The client's name is on every page of the report.</source>
        <translation>Der Name des Kunden steht auf jeder Seite des Berichts.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/new_engagement.py"/>
        <source>Name the agent, so that engagements can be told apart.</source>
        <translation>Den Agenten benennen, damit sich Projekte unterscheiden lassen.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/new_engagement.py"/>
        <source>A file of this name is already there; nothing was overwritten. Choose another name.</source>
        <translation>Eine Datei dieses Namens gibt es schon; es wurde nichts überschrieben. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/new_engagement.py"/>
        <source>In {folder}</source>
        <translation>In {folder}</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/new_engagement.py"/>
        <source>Folder for the engagement</source>
        <translation>Ordner für das Projekt</translation>
    </message>
</context>
<context>
    <name>OpenGates</name>
    <message>
        <location filename="../../ui/widgets/open_gates.py"/>
        <source>{gate} · hard</source>
        <translation>{gate} · hart</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/open_gates.py"/>
        <source>{gate} · soft</source>
        <translation>{gate} · weich</translation>
    </message>
</context>
<context>
    <name>PacksForm</name>
    <message>
        <location filename="../../ui/widgets/packs_form.py"/>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/packs_form.py"/>
        <source>Intake form</source>
        <translation>Aufnahmebogen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/packs_form.py"/>
        <source>Pre-work sheets, one per person</source>
        <translation>Vorbereitungsblätter, eines je Person</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/packs_form.py"/>
        <source>List of artefacts to bring</source>
        <translation>Liste der mitzubringenden Belege</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/packs_form.py"/>
        <source>Letter cards A to E and ?, one page per seat</source>
        <translation>Buchstabenkarten A bis E und ?, eine Seite je Platz</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/packs_form.py"/>
        <source>Secret paper slips, enough for every vote</source>
        <translation>Geheime Stimmzettel, genug für jede Abstimmung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/packs_form.py"/>
        <source>Tick at least one.</source>
        <translation>Mindestens eines ankreuzen.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/packs_form.py"/>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/packs_form.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/packs_form.py"/>
        <source>Nothing printed shows a score, a weight, a gate or an answer of the room.</source>
        <translation>Nichts Gedrucktes zeigt eine Bewertung, ein Gewicht, ein Freigabekriterium oder eine Antwort der Runde.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/packs_form.py"/>
        <source>Print packs</source>
        <translation>Druckunterlagen</translation>
    </message>
</context>
<context>
    <name>PartChoice</name>
    <message>
        <location filename="../../ui/pages/reliability_parts.py"/>
        <source>Part of the projection</source>
        <translation>Teil der Prognose</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_parts.py"/>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <location filename="../../ui/widgets/passphrase.py"/>
        <source>Show what I type</source>
        <translation>Eingabe zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/passphrase.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/passphrase.py"/>
        <source>Fill the field first.</source>
        <translation>Füllen Sie zuerst das Feld aus.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/passphrase.py"/>
        <source>Fill every field first.</source>
        <translation>Füllen Sie zuerst alle Felder aus.</translation>
    </message>
</context>
<context>
    <name>Password</name>
    <message>
        <location filename="../../ui/widgets/password.py"/>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/password.py"/>
        <source>Read the file</source>
        <translation>Datei lesen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/password.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/password.py"/>
        <source>{name} is protected. The password is used once and not kept.</source>
        <translation>{name} ist geschützt. Das Kennwort wird einmal verwendet und nicht gespeichert.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/password.py"/>
        <source>Password of the workbook</source>
        <translation>Kennwort der Arbeitsmappe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/password.py"/>
        <source>Type the password first.</source>
        <translation>Geben Sie zuerst das Kennwort ein.</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <location filename="../../ui/widgets/pdf_preview.py"/>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/pdf_preview.py"/>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/pdf_preview.py"/>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/pdf_preview.py"/>
        <source>Page width</source>
        <translation>Seitenbreite</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/pdf_preview.py"/>
        <source>Previous page</source>
        <translation>Vorherige Seite</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/pdf_preview.py"/>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/pdf_preview.py"/>
        <source>Find in the report</source>
        <translation>Im Bericht suchen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/pdf_preview.py"/>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/pdf_preview.py"/>
        <source>Find previous</source>
        <translation>Vorige Fundstelle</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/pdf_preview.py"/>
        <source>Find next</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/pdf_preview.py"/>
        <source>Whole page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/pdf_preview.py"/>
        <source>{at} of {count}</source>
        <translation>{at} von {count}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/pdf_preview.py"/>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/pdf_preview.py"/>
        <source>Show the whole page</source>
        <translation>Ganze Seite zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/pdf_preview.py"/>
        <source>Fit the page to the width</source>
        <translation>An die Breite anpassen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/pdf_preview.py"/>
        <source>{page} / {count}</source>
        <translation>{page} / {count}</translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message>
        <location filename="../../ui/widgets/roadmap_people.py"/>
        <source>What if there were more people</source>
        <translation>Was-wäre-wenn mit mehr Personen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_people.py"/>
        <source>From week</source>
        <translation>Ab Woche</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_people.py"/>
        <source>People from then on</source>
        <translation>Personen ab dann</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_people.py"/>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_people.py"/>
        <source>What if there were more people?</source>
        <translation>Was wäre mit mehr Personen?</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_people.py"/>
        <source>Or click a week of a pool under the plan. The plan stays until this is kept.</source>
        <translation>Oder eine Woche eines Pools unter dem Plan anklicken. Der Plan bleibt, bis dies behalten wird.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_people.py"/>
        <source>{change} people</source>
        <translation>{change} Personen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_people.py"/>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_people.py"/>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_people.py"/>
        <source>As in the plan</source>
        <translation>Wie im Plan</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_people.py"/>
        <source>Take back what was changed for this pool</source>
        <translation>Änderungen für dieses Team zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_people.py"/>
        <source>now {people}</source>
        <translation>jetzt {people}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_people.py"/>
        <source>week {n}</source>
        <translation>Woche {n}</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <location filename="../../ui/widgets/picture.py"/>
        <source>Arrows move the marked part, Shift and arrows change its size</source>
        <translation>Pfeiltasten verschieben den markierten Teil, mit Umschalt ändern sie seine Größe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/picture.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/picture.py"/>
        <source>Hide this part for good</source>
        <translation>Diesen Teil endgültig entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/picture.py"/>
        <source>Mark a part: it is taken out of the stored picture.</source>
        <translation>Einen Teil markieren: Er wird aus dem gespeicherten Bild entfernt.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/picture.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/picture.py"/>
        <source>Open the picture {name}</source>
        <translation>Bild {name} öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/picture.py"/>
        <source>{size}, in this file only</source>
        <translation>{size}, nur in dieser Datei</translation>
    </message>
</context>
<context>
    <name>PlacedPlan</name>
    <message>
        <location filename="../../ui/widgets/gantt_place.py"/>
        <source>Day {n}</source>
        <translation>Tag {n}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/gantt_place.py"/>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/gantt_place.py"/>
        <source>Week {n}</source>
        <translation>Woche {n}</translation>
    </message>
</context>
<context>
    <name>PlanningPage</name>
    <message>
        <location filename="../../ui/pages/roadmap_planning.py"/>
        <source>Nothing differs from the plan yet.</source>
        <translation>Noch weicht nichts vom Plan ab.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_planning.py"/>
        <source>Roadmap</source>
        <translation>Fahrplan</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_planning.py"/>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_planning.py"/>
        <source>Workbook (*.xlsx);;Table (*.csv);;Calendar of the first moves (*.ics)</source>
        <translation>Arbeitsmappe (*.xlsx);;Tabelle (*.csv);;Kalender der ersten Schritte (*.ics)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_planning.py"/>
        <source>Export the plan of actions</source>
        <translation>Maßnahmenplan exportieren</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_planning.py"/>
        <source>Choose another place…</source>
        <translation>Anderen Ort wählen…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_planning.py"/>
        <source>The plan of actions is written.</source>
        <translation>Der Maßnahmenplan ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>Portfolio</name>
    <message numerus="yes">
        <location filename="../../ui/pages/portfolio_words.py"/>
        <source>The shared workspace, %n engagement(s), looked at only</source>
        <translation>
            <numerusform>Gemeinsamer Arbeitsbereich, %n Projekt, nur eingesehen</numerusform>
            <numerusform>Gemeinsamer Arbeitsbereich, %n Projekte, nur eingesehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/portfolio_words.py"/>
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio_words.py"/>
        <source>{folder}, {files}, looked at only</source>
        <translation>{folder}, {files}, nur eingesehen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio_words.py"/>
        <source>Five gaps and control, 1 engagement with a verdict, no names</source>
        <translation>Fünf Lücken und Kontrolle, 1 Projekt mit Urteil, ohne Namen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/portfolio_words.py"/>
        <source>Five gaps and control, %n engagement(s) with a verdict, no names</source>
        <translation>
            <numerusform>Fünf Lücken und Kontrolle, %n Projekt mit Urteil, ohne Namen</numerusform>
            <numerusform>Fünf Lücken und Kontrolle, %n Projekte mit Urteil, ohne Namen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio_words.py"/>
        <source>Made by a newer version</source>
        <translation>Mit neuerer Version erstellt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio_words.py"/>
        <source>Protected by a passphrase</source>
        <translation>Durch Kennwort geschützt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio_words.py"/>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio_words.py"/>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio_words.py"/>
        <source>{done} of {total} answered</source>
        <translation>{done} von {total} beantwortet</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio_words.py"/>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio_words.py"/>
        <source>{hard} hard, {soft} soft</source>
        <translation>{hard} hart, {soft} weich</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio_words.py"/>
        <source>{hard} hard</source>
        <translation>{hard} hart</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio_words.py"/>
        <source>{soft} soft</source>
        <translation>{soft} weich</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio_words.py"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/portfolio_words.py"/>
        <source>%n aged</source>
        <translation>
            <numerusform>%n veraltet</numerusform>
            <numerusform>%n veraltet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/portfolio_words.py"/>
        <source>%n to confirm</source>
        <translation>
            <numerusform>%n zu bestätigen</numerusform>
            <numerusform>%n zu bestätigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PortfolioPage</name>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>Portfolio</source>
        <translation>Portfolio</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>Back to the start page</source>
        <translation>Zurück zur Startseite</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>back to the start page</source>
        <translation>zurück zur Startseite</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>Folder of engagement files</source>
        <translation>Ordner mit Projektdateien</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>All engagements of a folder, side by side</source>
        <translation>Alle Projekte eines Ordners nebeneinander</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>Client, agent, verdict and open gates of every file. None of them is opened for writing.</source>
        <translation>Kunde, Agent, Urteil und offene Freigabekriterien jeder Datei. Keine wird zum Schreiben geöffnet.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>Looking into the files</source>
        <translation>Dateien werden eingesehen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>None is opened for writing.</source>
        <translation>Keine wird zum Schreiben geöffnet.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>Other folder…</source>
        <translation>Anderer Ordner…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>Write as a table…</source>
        <translation>Als Tabelle speichern…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>sort</source>
        <translation>sortieren</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>search</source>
        <translation>suchen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>There are no .readiness files in {folder}.</source>
        <translation>In {folder} liegen keine .readiness-Dateien.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>No engagements here</source>
        <translation>Hier liegen keine Projekte</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>Against your own files</source>
        <translation>Gegenüber den eigenen Dateien</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>Search the folder</source>
        <translation>Ordner durchsuchen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>Client, agent or file</source>
        <translation>Kunde, Agent oder Datei</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>Weakest first</source>
        <translation>Schwächste zuerst</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>By date</source>
        <translation>Nach Datum</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>By client</source>
        <translation>Nach Kunde</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>Engagements</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>Why it was not read</source>
        <translation>Warum nicht gelesen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>{file} was not read</source>
        <translation>{file} wurde nicht gelesen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>Write as a table</source>
        <translation>Als Tabelle speichern</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio.py"/>
        <source>Written</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio_parts.py"/>
        <source>Engagement</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio_parts.py"/>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio_parts.py"/>
        <source>Score, 0 to 100</source>
        <translation>Punkte, 0 bis 100</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio_parts.py"/>
        <source>Evidenced</source>
        <translation>Nachgewiesen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio_parts.py"/>
        <source>Open gates</source>
        <translation>Offene Kriterien</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio_parts.py"/>
        <source>Workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio_parts.py"/>
        <source>Open gates: all that are not passed.</source>
        <translation>Offene Kriterien: alle, die nicht erfüllt sind.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio_parts.py"/>
        <source>Aged: evidence older than the questionnaire allows. It is to be shown again.</source>
        <translation>Veraltet: Nachweise, die älter sind, als der Fragebogen erlaubt. Sie sind erneut vorzulegen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio_parts.py"/>
        <source>Do not rank them. Say at most which of these is the lowest.</source>
        <translation>Bilden Sie keine Rangfolge. Sagen Sie höchstens, welche am niedrigsten liegt.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/portfolio_parts.py"/>
        <source>Too few for a benchmark</source>
        <translation>Zu wenige für einen Vergleichswert</translation>
    </message>
</context>
<context>
    <name>PracticeStrip</name>
    <message>
        <location filename="../../ui/widgets/practice_strip.py"/>
        <source>No practices</source>
        <translation>Keine Praktiken</translation>
    </message>
</context>
<context>
    <name>ProfileFields</name>
    <message>
        <location filename="../../ui/widgets/profile_fields.py"/>
        <source>Required</source>
        <translation>Erforderlich</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/profile_fields.py"/>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/profile_fields.py"/>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/profile_fields.py"/>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/profile_fields.py"/>
        <source>One on each line.</source>
        <translation>Eine Angabe je Zeile.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/profile_table.py"/>
        <source>Add a row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/profile_table.py"/>
        <source>Remove row {number}</source>
        <translation>Zeile {number} entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/profile_table.py"/>
        <source>{column}, row {number}</source>
        <translation>{column}, Zeile {number}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/profile_table.py"/>
        <source>2026-11-30</source>
        <translation>2026-11-30</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/profile_table.py"/>
        <source>{column} is missing in a row.</source>
        <translation>{column} fehlt in einer Zeile.</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <location filename="../../ui/pages/profile.py"/>
        <source>Profile item</source>
        <translation>Profilpunkt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/profile.py"/>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <location filename="../../ui/pages/profile.py"/>
        <source>About this item</source>
        <translation>Zu diesem Punkt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/profile.py"/>
        <source>The rows are not recorded yet.</source>
        <translation>Die Zeilen sind noch nicht festgehalten.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/profile.py"/>
        <source>{problem} They stay as they were typed.</source>
        <translation>{problem} Sie bleiben, wie sie getippt wurden.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/profile.py"/>
        <source>{at} of {count}</source>
        <translation>{at} von {count}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/profile.py"/>
        <source>{done} of {total} filled</source>
        <translation>{done} von {total} ausgefüllt</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/profile.py"/>
        <source>%n required field(s) open</source>
        <translation>
            <numerusform>%n Pflichtfeld offen</numerusform>
            <numerusform>%n Pflichtfelder offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/profile.py"/>
        <source>%n with advice</source>
        <translation>
            <numerusform>%n mit Hinweis</numerusform>
            <numerusform>%n mit Hinweis</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/profile.py"/>
        <source>item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/profile.py"/>
        <source>next item</source>
        <translation>nächster Punkt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/profile.py"/>
        <source>next open</source>
        <translation>nächstes offenes</translation>
    </message>
    <message>
        <location filename="../../ui/pages/profile.py"/>
        <source>next advice</source>
        <translation>nächster Hinweis</translation>
    </message>
    <message>
        <location filename="../../ui/pages/profile.py"/>
        <source>Workbook…</source>
        <translation>Arbeitsmappe…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/profile.py"/>
        <source>Roster and agenda</source>
        <translation>Teilnehmer und Agenda</translation>
    </message>
    <message>
        <location filename="../../ui/pages/profile.py"/>
        <source>Next item</source>
        <translation>Nächster Punkt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/profile.py"/>
        <source>To the questions</source>
        <translation>Zu den Fragen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/profile.py"/>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <location filename="../../ui/pages/profile.py"/>
        <source>not filled</source>
        <translation>nicht ausgefüllt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/profile_about.py"/>
        <source>What not to conclude: {words}</source>
        <translation>Daraus folgt nicht: {words}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/profile_about.py"/>
        <source>What it feeds</source>
        <translation>Wofür es gebraucht wird</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/profile_about.py"/>
        <source>Advice</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/profile_about.py"/>
        <source>Nothing in this answer calls for advice.</source>
        <translation>Zu dieser Antwort gibt es keinen Hinweis.</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <location filename="../../ui/widgets/progress.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/progress.py"/>
        <source>about %n s left</source>
        <translation>
            <numerusform>noch etwa %n s</numerusform>
            <numerusform>noch etwa %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/progress.py"/>
        <source>about %n min left</source>
        <translation>
            <numerusform>noch etwa %n min</numerusform>
            <numerusform>noch etwa %n min</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/progress.py"/>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <location filename="../../ui/widgets/progress.py"/>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
</context>
<context>
    <name>ProjectorWindow</name>
    <message>
        <location filename="../../ui/widgets/projector.py"/>
        <source>For the room</source>
        <translation>Für die Runde</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/projector.py"/>
        <source>What the room sees: {words}</source>
        <translation>Was die Runde sieht: {words}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/projector.py"/>
        <source>Back in a moment</source>
        <translation>Gleich geht es weiter</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/projector.py"/>
        <source>Choose silently. Cards up together.</source>
        <translation>Still wählen. Karten gemeinsam heben.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/projector.py"/>
        <source>{count} of {seats} votes are in</source>
        <translation>{count} von {seats} Stimmen liegen vor</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/projector.py"/>
        <source>What could we open now that shows it?</source>
        <translation>Was könnten wir jetzt öffnen, das es zeigt?</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/projector.py"/>
        <source>%n don't know</source>
        <translation>
            <numerusform>%n weiß es nicht</numerusform>
            <numerusform>%n wissen es nicht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Protection</name>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Passphrase of {name}</source>
        <translation>Kennwort von {name}</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>This engagement is protected. Its backups and copies open with the same passphrase.</source>
        <translation>Dieses Projekt ist geschützt. Sicherungen und Kopien öffnen sich mit demselben Kennwort.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Passphrase</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Protect with a passphrase</source>
        <translation>Mit Kennwort schützen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Everything in the file is encrypted: answers, notes, pictures, imported metrics, snapshots.</source>
        <translation>Alles in der Datei wird verschlüsselt: Antworten, Notizen, Bilder, importierte Kennzahlen, Stände.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>New passphrase</source>
        <translation>Neues Kennwort</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>The same again</source>
        <translation>Noch einmal dasselbe</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Create engagement</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>There is no way back without it</source>
        <translation>Ohne Kennwort führt kein Weg zurück</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Do again what you were about to do.</source>
        <translation>Bitte noch einmal tun, was gerade anstand.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>{name} is open now</source>
        <translation>{name} ist jetzt geöffnet</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Enter the passphrase…</source>
        <translation>Kennwort eingeben…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>A passphrase protects this engagement, its backups included.</source>
        <translation>Ein Kennwort schützt dieses Projekt samt Sicherungen.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Change the passphrase…</source>
        <translation>Kennwort ändern…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>This engagement is in clear: who has the laptop can read it.</source>
        <translation>Dieses Projekt ist unverschlüsselt: Wer den Laptop hat, kann es lesen.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Protect with a passphrase…</source>
        <translation>Mit Kennwort schützen…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Change the passphrase</source>
        <translation>Kennwort ändern</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Present passphrase</source>
        <translation>Bisheriges Kennwort</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Protect</source>
        <translation>Schützen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/main_window/protection.py"/>
        <source>%n backup(s) kept so far</source>
        <translation>
            <numerusform>%n bisherige Sicherung</numerusform>
            <numerusform>%n bisherige Sicherungen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Remove the passphrase</source>
        <translation>Kennwort entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>The file and its backups will be in clear: who has the laptop can read them.</source>
        <translation>Datei und Sicherungen sind dann unverschlüsselt: Wer den Laptop hat, kann sie lesen.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Bring them under the new passphrase</source>
        <translation>Auf das neue Kennwort umstellen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Leave them under the old one</source>
        <translation>Unter dem alten lassen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Encrypt them as well</source>
        <translation>Ebenfalls verschlüsseln</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Leave them in clear</source>
        <translation>Unverschlüsselt lassen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Remove them</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Opened for reading</source>
        <translation>Zum Lesen geöffnet</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Its passphrase cannot be changed here.</source>
        <translation>Sein Kennwort lässt sich hier nicht ändern.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>The two are not the same.</source>
        <translation>Die beiden sind nicht gleich.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>This is not the passphrase of this engagement.</source>
        <translation>Das ist nicht das Kennwort dieses Projekts.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>Encrypt them</source>
        <translation>Verschlüsseln</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/protection.py"/>
        <source>They were kept before the engagement was protected: who has the laptop can read them.</source>
        <translation>Sie entstanden, bevor das Projekt geschützt wurde: Wer den Laptop hat, kann sie lesen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/main_window/protection.py"/>
        <source>%n backup(s) in clear</source>
        <translation>
            <numerusform>%n Sicherung ist unverschlüsselt</numerusform>
            <numerusform>%n Sicherungen sind unverschlüsselt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <location filename="../../ui/widgets/question_list.py"/>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
</context>
<context>
    <name>Questionnaire</name>
    <message>
        <location filename="../../ui/main_window/questionnaire_card.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/questionnaire_card.py"/>
        <source>The file carries its own copy, so it scores the same for ever.</source>
        <translation>Die Datei enthält ihre eigene Kopie; die Bewertung bleibt deshalb für immer gleich.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/questionnaire_card.py"/>
        <source>Questionnaire</source>
        <translation>Fragebogen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/questionnaire_card.py"/>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/questionnaire_card.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/questionnaire_card.py"/>
        <source>Hash</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/questionnaire_card.py"/>
        <source>Questionnaire of this engagement</source>
        <translation>Fragebogen dieses Projekts</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/questionnaire_card.py"/>
        <source>Looking for other versions …</source>
        <translation>Andere Versionen werden gesucht …</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/questionnaire_card.py"/>
        <source>No other version of it is on this laptop.</source>
        <translation>Auf diesem Laptop liegt keine andere Version.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/questionnaire_card.py"/>
        <source>Move to version {version}</source>
        <translation>Auf Version {version} umstellen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/questionnaire_card.py"/>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/questionnaire_card.py"/>
        <source>new questions</source>
        <translation>neue Fragen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/questionnaire_card.py"/>
        <source>changed questions</source>
        <translation>geänderte Fragen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/questionnaire_card.py"/>
        <source>questions that are gone</source>
        <translation>entfallene Fragen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/questionnaire_card.py"/>
        <source>answers to confirm again</source>
        <translation>erneut zu bestätigende Antworten</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/questionnaire_card.py"/>
        <source>Version {new} is at hand; the file carries {old}</source>
        <translation>Version {new} liegt vor; die Datei enthält {old}</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/questionnaire_card.py"/>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/main_window/questionnaire_card.py"/>
        <source>{listed} and %n more</source>
        <translation>
            <numerusform>{listed} und %n weitere</numerusform>
            <numerusform>{listed} und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/main_window/questionnaire_card.py"/>
        <source>Kept on file, counted no longer</source>
        <translation>Bleibt in der Datei, zählt nicht mehr</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/questionnaire_card.py"/>
        <source>One step: undo brings everything back.</source>
        <translation>Ein Schritt: Rückgängig stellt alles wieder her.</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <location filename="../../ui/widgets/question_list.py"/>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/question_list.py"/>
        <source>don't know</source>
        <translation>weiß nicht</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/question_list.py"/>
        <source>parked</source>
        <translation>geparkt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/question_list.py"/>
        <source>flagged</source>
        <translation>markiert</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/question_list.py"/>
        <source>split</source>
        <translation>uneinig</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/question_list.py"/>
        <source>to confirm</source>
        <translation>zu bestätigen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/question_list.py"/>
        <source>n/a</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/question_list.py"/>
        <source>not answered</source>
        <translation>nicht beantwortet</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/question_list.py"/>
        <source>{name}, {state}, on the stage</source>
        <translation>{name}, {state}, wird gezeigt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/question_list.py"/>
        <source>{name}, {state}</source>
        <translation>{name}, {state}</translation>
    </message>
</context>
<context>
    <name>QuestionStage</name>
    <message>
        <location filename="../../ui/widgets/number_answer.py"/>
        <source>{words} is no number.</source>
        <translation>{words} ist keine Zahl.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/number_answer.py"/>
        <source>{number} is outside the range and is not recorded.</source>
        <translation>{number} liegt außerhalb des Bereichs und ist nicht festgehalten.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/number_answer.py"/>
        <source>From {low} to {high}.</source>
        <translation>Von {low} bis {high}.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/number_answer.py"/>
        <source>At least {low}.</source>
        <translation>Mindestens {low}.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/number_answer.py"/>
        <source>At most {high}.</source>
        <translation>Höchstens {high}.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/number_answer.py"/>
        <source>As the profile says</source>
        <translation>Wie im Profil</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/number_answer.py"/>
        <source>The profile gives {value} {unit}</source>
        <translation>Das Profil nennt {value} {unit}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/number_answer.py"/>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/question_about.py"/>
        <source>Vote</source>
        <translation>Abstimmung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/question_about.py"/>
        <source>Proposal</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/question_about.py"/>
        <source>Pre-work</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/question_about.py"/>
        <source>ask to see: {things}</source>
        <translation>zeigen lassen: {things}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/question_about.py"/>
        <source>How it is put</source>
        <translation>Wie sie gestellt wird</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/question_about.py"/>
        <source>Ask to see</source>
        <translation>Zeigen lassen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/question_about.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/question_about.py"/>
        <source>About {question}</source>
        <translation>Zu {question}</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <location filename="../../ui/main_window/reading.py"/>
        <source>Opened for reading</source>
        <translation>Zum Lesen geöffnet</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/main_window/reading.py"/>
        <source>{first} and %n more</source>
        <translation>
            <numerusform>{first} und %n weiteres</numerusform>
            <numerusform>{first} und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/main_window/reading.py"/>
        <source>Damaged, opened as far as it can be read</source>
        <translation>Beschädigt, geöffnet soweit lesbar</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/reading.py"/>
        <source>The workspace lets you read this engagement, and not change it.</source>
        <translation>Der Arbeitsbereich lässt dieses Projekt lesen, aber nicht ändern.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/reading.py"/>
        <source>The other window has closed the file. What was changed there is shown once it is opened.</source>
        <translation>Das andere Fenster hat die Datei geschlossen. Was dort geändert wurde, erscheint nach dem Öffnen.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/reading.py"/>
        <source>Open for writing</source>
        <translation>Zum Schreiben öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/reading.py"/>
        <source>The file is free now</source>
        <translation>Die Datei ist jetzt frei</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/reading.py"/>
        <source>{who} has held this file since {time}.</source>
        <translation>{who} hat diese Datei seit {time} in Gebrauch.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/reading.py"/>
        <source>Another window has held this file since {time}.</source>
        <translation>Ein anderes Fenster hat diese Datei seit {time} in Gebrauch.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/reading.py"/>
        <source>Another window holds this file.</source>
        <translation>Ein anderes Fenster hat diese Datei in Gebrauch.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/reading.py"/>
        <source>Nothing can be changed here until it is closed there.</source>
        <translation>Bis sie dort geschlossen ist, lässt sich hier nichts ändern.</translation>
    </message>
</context>
<context>
    <name>ReadoutPage</name>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>Read-out</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>Show the reliability</source>
        <translation>Zuverlässigkeit zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>What would move it</source>
        <translation>Was es bewegen würde</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>what would move it</source>
        <translation>was es bewegt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>explain a figure</source>
        <translation>Zahl erklären</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>disagreement and data</source>
        <translation>Uneinigkeit und Daten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>why this verdict</source>
        <translation>Warum dieses Urteil</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>gates</source>
        <translation>Kriterien</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>equal weights</source>
        <translation>gleiche Gewichte</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>compare</source>
        <translation>vergleichen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>keep a snapshot</source>
        <translation>Stand festhalten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>accept a risk</source>
        <translation>Risiko übernehmen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>Data meets claims ({count})</source>
        <translation>Widersprüche ({count})</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>data meets claims</source>
        <translation>Widersprüche</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/readout.py"/>
        <source>%n answer(s) carried over and not confirmed</source>
        <translation>
            <numerusform>%n Antwort übernommen und nicht bestätigt</numerusform>
            <numerusform>%n Antworten übernommen und nicht bestätigt</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>They count as they were; what was shown too long ago does not.</source>
        <translation>Sie zählen wie zuvor; was vor zu langer Zeit gezeigt wurde, zählt nicht.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>Confirm them</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>{done} of {total} confirmed, {note}</source>
        <translation>{done} von {total} bestätigt, {note}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>nothing answered</source>
        <translation>nichts beantwortet</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>To the questions</source>
        <translation>Zu den Fragen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>Nothing to read out yet</source>
        <translation>Noch kein Ergebnis</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>Scores appear here once questions are answered. Until half of them are, there is no verdict.</source>
        <translation>Bewertungen erscheinen hier, sobald Fragen beantwortet sind. Bis zur Hälfte gibt es kein Urteil.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>close the panel</source>
        <translation>Bereich schließen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>Gates</source>
        <translation>Freigabekriterien</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>Practices</source>
        <translation>Praktiken</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>Explain a figure</source>
        <translation>Zahl erklären</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>Why this verdict</source>
        <translation>Warum dieses Urteil</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>Equal weights</source>
        <translation>Gleiche Gewichte</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>Disagreement and data</source>
        <translation>Uneinigkeit und Daten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>Keep a snapshot…</source>
        <translation>Stand festhalten…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>Accept a risk…</source>
        <translation>Risiko übernehmen…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>Moves</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>Remarks</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>With equal weights</source>
        <translation>Bei gleichen Gewichten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout.py"/>
        <source>Looking for the shortest path…</source>
        <translation>Kürzester Weg wird gesucht…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout_cards.py"/>
        <source>Verdict in words</source>
        <translation>Urteil in Worten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout_cards.py"/>
        <source>floor {points}</source>
        <translation>Schwelle {points}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout_cards.py"/>
        <source>Five gaps and control</source>
        <translation>Fünf Lücken und Steuerung</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout_cards.py"/>
        <source>Open gates</source>
        <translation>Offene Kriterien</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout_cards.py"/>
        <source>mark: in place from {points}</source>
        <translation>Marke: etabliert ab {points}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout_cards.py"/>
        <source>Practices of the survey's 14%</source>
        <translation>Praktiken der erfolgreichen 14 %</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout_cards.py"/>
        <source>{done} of {total} answered</source>
        <translation>{done} von {total} beantwortet</translation>
    </message>
    <message>
        <location filename="../../ui/pages/readout_risks.py"/>
        <source>Accepted as a risk: {gate}, by {name} on {date}</source>
        <translation>Als Risiko übernommen: {gate}, von {name} am {date}</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <location filename="../../ui/widgets/reason.py"/>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/reason.py"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/reason.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/reason.py"/>
        <source>Say in a few words why.</source>
        <translation>In wenigen Worten begründen.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/reason.py"/>
        <source>By when</source>
        <translation>Bis wann</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/reason.py"/>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/reason.py"/>
        <source>What is open</source>
        <translation>Was offen ist</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/reason.py"/>
        <source>Take it off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/reason.py"/>
        <source>Write a date such as {date}.</source>
        <translation>Ein Datum wie {date} schreiben.</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <location filename="../../ui/widgets/entrance.py"/>
        <source>File not found</source>
        <translation>Datei nicht gefunden</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/entrance.py"/>
        <source>Locate…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/entrance.py"/>
        <source>Open</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/entrance.py"/>
        <source>Protected</source>
        <translation>Geschützt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/entrance.py"/>
        <source>All answered</source>
        <translation>Alles beantwortet</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/entrance.py"/>
        <source>{done} of {total} answered</source>
        <translation>{done} von {total} beantwortet</translation>
    </message>
</context>
<context>
    <name>RedactionList</name>
    <message>
        <location filename="../../ui/widgets/redaction_list.py"/>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/redaction_list.py"/>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/redaction_list.py"/>
        <source>said</source>
        <translation>gesagt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/redaction_list.py"/>
        <source>artefact</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/redaction_list.py"/>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/redaction_list.py"/>
        <source>{day}, {files}</source>
        <translation>{day}, {files}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/redaction_list.py"/>
        <source>Redacted edition</source>
        <translation>Geschwärzte Fassung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/redaction_list.py"/>
        <source>What was left out</source>
        <translation>Was weggelassen wurde</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/redaction_list.py"/>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/redaction_list.py"/>
        <source>In the report</source>
        <translation>Im Bericht</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/redaction_list.py"/>
        <source>In truth</source>
        <translation>In Wahrheit</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/redaction_list.py"/>
        <source>%n text(s) replaced</source>
        <translation>
            <numerusform>%n Text ersetzt</numerusform>
            <numerusform>%n Texte ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/redaction_list.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/redaction_list.py"/>
        <source>This list is kept in the engagement only; it is in none of the files.</source>
        <translation>Diese Liste bleibt nur im Projekt; sie steht in keiner der Dateien.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/redaction_list.py"/>
        <source>Left out of redacted editions</source>
        <translation>In geschwärzten Fassungen weggelassen</translation>
    </message>
</context>
<context>
    <name>RegisterForm</name>
    <message>
        <location filename="../../ui/widgets/register_form.py"/>
        <source>{column}, row {number}</source>
        <translation>{column}, Zeile {number}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/register_form.py"/>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/register_form.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/register_form.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/register_form.py"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/register_form.py"/>
        <source>Add a row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/register_form.py"/>
        <source>One row for each agent that runs today. An empty owner is a finding.</source>
        <translation>Eine Zeile für jeden Agenten, der heute läuft. Fehlt der Verantwortliche, ist das ein Befund.</translation>
    </message>
</context>
<context>
    <name>ReliabilityForms</name>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Right results called right</source>
        <translation>Richtige Ergebnisse als richtig erkannt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>sensitivity</source>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Wrong results called wrong</source>
        <translation>Falsche Ergebnisse als falsch erkannt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>specificity</source>
        <translation>Spezifität</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Seeded test, right ones: called right</source>
        <translation>Präparierter Test, richtige: als richtig erkannt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Seeded test, wrong ones: called wrong</source>
        <translation>Präparierter Test, falsche: als falsch erkannt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>How well the judge of success judges. Counts of a seeded test win over rates, with their uncertainty.</source>
        <translation>Wie gut die Erfolgsprüfung urteilt. Zählungen eines präparierten Tests gehen Quoten vor, mit ihrer Unsicherheit.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Judge of success</source>
        <translation>Erfolgsprüfung</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Right of tried, per task</source>
        <translation>Richtig von versucht, je Aufgabe</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>such as 5/8, 8/8, 2/8</source>
        <translation>etwa 5/8, 8/8, 2/8</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Tasks that were each run several times show how far tasks differ and how far attempts agree.</source>
        <translation>Mehrfach ausgeführte Aufgaben zeigen, wie weit sich Aufgaben unterscheiden und wie weit Versuche übereinstimmen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Repeated trials</source>
        <translation>Wiederholte Versuche</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>{part} is not two counts.</source>
        <translation>{part} sind keine zwei Zählungen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Write 5/8 for 5 of 8.</source>
        <translation>Für 5 von 8 bitte 5/8 schreiben.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>{part}: more right than tried cannot be.</source>
        <translation>{part}: Mehr richtige als versuchte kann es nicht geben.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Share of such inputs</source>
        <translation>Anteil solcher Eingaben</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>in production</source>
        <translation>in der Produktion</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Success on them, if known</source>
        <translation>Erfolg dabei, falls bekannt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Tail test set: right</source>
        <translation>Testsatz seltener Fälle: richtig</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Inputs that production will bring and the pilot did not. A test set of them wins over a stated success.</source>
        <translation>Eingaben, die in der Produktion vorkommen und im Piloten nicht. Ein Testsatz davon geht einem angegebenen Erfolg vor.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Inputs unlike the pilot's</source>
        <translation>Andere Eingaben als im Piloten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Results reviewed</source>
        <translation>Geprüfte Ergebnisse</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Wrong results caught there</source>
        <translation>Davon entdeckte falsche</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>60 assumed</source>
        <translation>60 angenommen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Planted errors: caught</source>
        <translation>Eingebaute Fehler: entdeckt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Right results flagged by mistake</source>
        <translation>Richtige irrtümlich beanstandet</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Caught errors repaired</source>
        <translation>Entdeckte Fehler behoben</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Minutes per review</source>
        <translation>Minuten je Prüfung</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Minutes per task handed over</source>
        <translation>Minuten je übergebener Aufgabe</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>People who look at finished results. Planted errors measure what they catch and win over a stated share.</source>
        <translation>Menschen, die fertige Ergebnisse ansehen. Eingebaute Fehler messen, was sie entdecken, und gehen einem angegebenen Anteil vor.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Review before release</source>
        <translation>Prüfung vor Freigabe</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>low: worth 2 tasks</source>
        <translation>niedrig: zählt wie 2 Aufgaben</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>middling: worth 5</source>
        <translation>mittel: zählt wie 5</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>high: worth 10</source>
        <translation>hoch: zählt wie 10</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Success that people state</source>
        <translation>Erfolg laut Aussagen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>How sure they are</source>
        <translation>Wie sicher sie sind</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Kind of task</source>
        <translation>Art der Aufgabe</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>for the laboratory band</source>
        <translation>für das Laborband</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Looks at the data for a decision</source>
        <translation>Zwischenauswertungen vor der Entscheidung</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>A stated rate counts only while fewer than ten independent tasks are measured.</source>
        <translation>Eine angegebene Quote zählt nur, solange weniger als zehn unabhängige Aufgaben gemessen sind.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Stated success</source>
        <translation>Angegebener Erfolg</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>System {n}</source>
        <translation>System {n}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Availability of systems that the pilot did not exercise; empty: 99.5 is assumed.</source>
        <translation>Verfügbarkeit von Systemen, die der Pilot nicht nutzte; leer: 99,5 wird angenommen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Systems not in the pilot</source>
        <translation>Systeme außerhalb des Piloten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Tokens per task</source>
        <translation>Token je Aufgabe</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>measured ones win</source>
        <translation>gemessene gehen vor</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Price of a million tokens</source>
        <translation>Preis je Million Token</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Cost of an hour of work</source>
        <translation>Kosten einer Arbeitsstunde</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Loss of an unseen error</source>
        <translation>Schaden eines unbemerkten Fehlers</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>such as EUR</source>
        <translation>etwa EUR</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Costs that the imported files measured are kept.</source>
        <translation>Kosten, die die importierten Dateien gemessen haben, bleiben erhalten.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>{text} is no code of a currency.</source>
        <translation>{text} ist kein Währungscode.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Write three letters, such as EUR.</source>
        <translation>Drei Buchstaben schreiben, etwa EUR.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Of tried</source>
        <translation>Von versuchten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>A test needs both counts.</source>
        <translation>Ein Test braucht beide Zählungen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>Give what was hit and what was tried.</source>
        <translation>Treffer und Versuche angeben.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_forms.py"/>
        <source>{hits} of {trials} is more than all of them.</source>
        <translation>{hits} von {trials} sind mehr als alle.</translation>
    </message>
</context>
<context>
    <name>ReliabilityPage</name>
    <message>
        <location filename="../../ui/pages/reliability.py"/>
        <source>Reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability.py"/>
        <source>nothing imported</source>
        <translation>nichts importiert</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability.py"/>
        <source>Projecting…</source>
        <translation>Prognose wird berechnet…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability.py"/>
        <source>next slider</source>
        <translation>nächster Regler</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability.py"/>
        <source>change</source>
        <translation>ändern</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability.py"/>
        <source>back to measured</source>
        <translation>zurück zum Messwert</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability.py"/>
        <source>explain</source>
        <translation>erklären</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability.py"/>
        <source>assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability.py"/>
        <source>keep scenario</source>
        <translation>Szenario behalten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability.py"/>
        <source>next part</source>
        <translation>nächster Teil</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability.py"/>
        <source>Move a slider first: then there is a what-if to keep.</source>
        <translation>Zuerst einen Regler bewegen: Dann gibt es ein Was-wäre-wenn zu behalten.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability.py"/>
        <source>The file is open for reading only.</source>
        <translation>Die Datei ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability.py"/>
        <source>Show the roadmap</source>
        <translation>Fahrplan zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability.py"/>
        <source>Keep scenario…</source>
        <translation>Szenario behalten…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability.py"/>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability.py"/>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
</context>
<context>
    <name>ReliabilityStage</name>
    <message>
        <location filename="../../ui/pages/reliability_parts.py"/>
        <source>What if</source>
        <translation>Was-wäre-wenn</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_parts.py"/>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_parts.py"/>
        <source>Outcomes</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_parts.py"/>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_parts.py"/>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_parts.py"/>
        <source>A day</source>
        <translation>Ein Tag</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_parts.py"/>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_parts.py"/>
        <source>Drivers</source>
        <translation>Treiber</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_parts.py"/>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_parts.py"/>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_parts.py"/>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
</context>
<context>
    <name>ReportActs</name>
    <message>
        <location filename="../../ui/pages/report_acts.py"/>
        <source>Master of the slides</source>
        <translation>Folienmaster</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_acts.py"/>
        <source>Presentation (*.pptx)</source>
        <translation>Präsentation (*.pptx)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_acts.py"/>
        <source>Password of the PDF</source>
        <translation>Kennwort des PDF</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_acts.py"/>
        <source>Whoever opens the PDF is asked for it. The file is encrypted with AES-256 and is no PDF/A. Nobody can recover a forgotten password: note it down now.</source>
        <translation>Wer das PDF öffnet, wird danach gefragt. Die Datei ist mit AES-256 verschlüsselt und kein PDF/A. Ein vergessenes Kennwort kann niemand wiederherstellen: jetzt notieren.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_acts.py"/>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_acts.py"/>
        <source>The same again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_acts.py"/>
        <source>Protect the PDF</source>
        <translation>PDF schützen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_acts.py"/>
        <source>The two differ.</source>
        <translation>Die beiden stimmen nicht überein.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_acts.py"/>
        <source>Choose a logo</source>
        <translation>Logo wählen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_acts.py"/>
        <source>Logo ({endings})</source>
        <translation>Logo ({endings})</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_acts.py"/>
        <source>Choose a typeface</source>
        <translation>Schrift wählen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_acts.py"/>
        <source>Font ({endings})</source>
        <translation>Schrift ({endings})</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_acts.py"/>
        <source>Choose a brand folder</source>
        <translation>Markenordner wählen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_acts.py"/>
        <source>Taken, with changes.</source>
        <translation>Übernommen, mit Änderungen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_acts.py"/>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_acts.py"/>
        <source>Redacted readiness report</source>
        <translation>Geschwärzter Bericht</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_acts.py"/>
        <source>{client} readiness</source>
        <translation>{client} Bereitschaft</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_acts.py"/>
        <source>Write the report</source>
        <translation>Bericht erstellen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_acts.py"/>
        <source>Report (*.pdf)</source>
        <translation>Bericht (*.pdf)</translation>
    </message>
</context>
<context>
    <name>ReportMaking</name>
    <message>
        <location filename="../../ui/pages/report_making.py"/>
        <source>Making the report</source>
        <translation>Bericht wird erstellt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_making.py"/>
        <source>Making the preview</source>
        <translation>Vorschau wird erstellt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_making.py"/>
        <source>Earlier files stay until the new ones are complete.</source>
        <translation>Frühere Dateien bleiben, bis die neuen vollständig sind.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_making.py"/>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_making.py"/>
        <source>No file was written.</source>
        <translation>Es wurde keine Datei geschrieben.</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <location filename="../../ui/pages/report.py"/>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py"/>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py"/>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py"/>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py"/>
        <source>final</source>
        <translation>Endfassung</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py"/>
        <source>{stage}, version {version}</source>
        <translation>{stage}, Version {version}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py"/>
        <source>The report is being made.</source>
        <translation>Der Bericht wird erstellt.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py"/>
        <source>Write the report…</source>
        <translation>Bericht erstellen…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py"/>
        <source>write</source>
        <translation>erstellen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py"/>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py"/>
        <source>find</source>
        <translation>suchen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py"/>
        <source>Report written</source>
        <translation>Bericht erstellt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_written.py"/>
        <source>Written to {path}</source>
        <translation>Gespeichert unter {path}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/report_written.py"/>
        <source>and %n file(s) beside it</source>
        <translation>
            <numerusform>und %n Datei daneben</numerusform>
            <numerusform>und %n Dateien daneben</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_written.py"/>
        <source>Its list of stand-ins could not be kept: the engagement was closed. Write it again.</source>
        <translation>Die Liste der Platzhalter ließ sich nicht aufbewahren: Das Projekt war geschlossen. Den Bericht noch einmal schreiben.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_written.py"/>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>ReportParts</name>
    <message>
        <location filename="../../ui/pages/report_parts.py"/>
        <source>Show a preview</source>
        <translation>Vorschau zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_parts.py"/>
        <source>To the workshop</source>
        <translation>Zum Workshop</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_parts.py"/>
        <source>Nothing is answered yet: the report would say so on every page.</source>
        <translation>Noch ist nichts beantwortet: Das stünde auf jeder Seite des Berichts.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_parts.py"/>
        <source>Answer the first questions</source>
        <translation>Beantworten Sie die ersten Fragen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_parts.py"/>
        <source>Verdict on page two, then gaps, gates, reliability and first moves, in the length that is chosen. It is made from this engagement alone and takes a few seconds.</source>
        <translation>Das Urteil steht auf Seite zwei, dann Lücken, Freigabekriterien, Zuverlässigkeit und erste Schritte, in der gewählten Länge. Er entsteht allein aus diesem Projekt und dauert wenige Sekunden.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_parts.py"/>
        <source>See the report as it will print</source>
        <translation>Den Bericht sehen, wie er gedruckt wird</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_parts.py"/>
        <source>Making the preview anew</source>
        <translation>Vorschau wird neu erstellt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_parts.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_parts.py"/>
        <source>Quick look</source>
        <translation>Schnelle Ansicht</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_parts.py"/>
        <source>Quick look at cover, verdict and one exhibit</source>
        <translation>Schneller Blick: Titelseite, Urteil, eine Abbildung</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_parts.py"/>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_parts.py"/>
        <source>Out of date</source>
        <translation>Überholt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_parts.py"/>
        <source>Written: {name}</source>
        <translation>Gespeichert: {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_parts.py"/>
        <source>Preview, not written yet</source>
        <translation>Vorschau, noch nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>ReportSide</name>
    <message>
        <location filename="../../ui/pages/report_side.py"/>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_side.py"/>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_side.py"/>
        <source>Look</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_side.py"/>
        <source>Cover</source>
        <translation>Titelseite</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_side.py"/>
        <source>Options of the report</source>
        <translation>Optionen des Berichts</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_side.py"/>
        <source>Report options</source>
        <translation>Berichtsoptionen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_side.py"/>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_side.py"/>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_side.py"/>
        <source>Firm</source>
        <translation>Firma</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_side.py"/>
        <source>Consultant</source>
        <translation>Berater</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_side.py"/>
        <source>Sponsor</source>
        <translation>Auftraggeber</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_side.py"/>
        <source>Classification</source>
        <translation>Vertraulichkeit</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_side.py"/>
        <source>Other blockers</source>
        <translation>Weitere Hindernisse</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_side.py"/>
        <source>Other blockers, outside this instrument</source>
        <translation>Weitere Hindernisse, außerhalb dieses Instruments</translation>
    </message>
</context>
<context>
    <name>RiskForm</name>
    <message>
        <location filename="../../ui/widgets/risk_form.py"/>
        <source>Gate</source>
        <translation>Freigabekriterium</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/risk_form.py"/>
        <source>Name and function</source>
        <translation>Name und Funktion</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/risk_form.py"/>
        <source>Accepted by</source>
        <translation>Übernommen von</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/risk_form.py"/>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/risk_form.py"/>
        <source>The acceptance is printed beside the verdict. The gate stays open and the verdict stays as it is.</source>
        <translation>Die Übernahme steht gedruckt neben dem Urteil. Das Freigabekriterium bleibt offen, das Urteil bleibt, wie es ist.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/risk_form.py"/>
        <source>Open gate</source>
        <translation>Offenes Freigabekriterium</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/risk_form.py"/>
        <source>Why, and until when</source>
        <translation>Warum, und bis wann</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/risk_form.py"/>
        <source>It changes nothing in the figures</source>
        <translation>An den Zahlen ändert es nichts</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/risk_form.py"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/risk_form.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/risk_form.py"/>
        <source>Accept a risk</source>
        <translation>Risiko übernehmen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/risk_form.py"/>
        <source>Write a date such as 2026-11-30.</source>
        <translation>Ein Datum wie 30.11.2026 schreiben.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/risk_form.py"/>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/risk_form.py"/>
        <source>Withdraw: {words}</source>
        <translation>Zurückziehen: {words}</translation>
    </message>
</context>
<context>
    <name>RoadmapForms</name>
    <message>
        <location filename="../../ui/widgets/own_form.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/own_form.py"/>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/own_form.py"/>
        <source>Add to the plan</source>
        <translation>In den Plan aufnehmen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/own_form.py"/>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/own_form.py"/>
        <source>An initiative of our own</source>
        <translation>Eine eigene Maßnahme</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/own_form.py"/>
        <source>what is done, as a noun</source>
        <translation>was getan wird, als Hauptwort</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/own_form.py"/>
        <source>nothing in the questionnaire</source>
        <translation>nichts im Fragebogen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/own_form.py"/>
        <source>Needs first</source>
        <translation>Setzt voraus</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/own_form.py"/>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/own_form.py"/>
        <source>What can be seen when it is done</source>
        <translation>Was zu sehen ist, wenn sie erledigt ist</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/own_form.py"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/own_form.py"/>
        <source>Person-weeks, at least</source>
        <translation>Personenwochen, mindestens</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/own_form.py"/>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/own_form.py"/>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/own_form.py"/>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/own_form.py"/>
        <source>Raises</source>
        <translation>Hebt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/own_form.py"/>
        <source>to level</source>
        <translation>auf Stufe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/own_form.py"/>
        <source>Done when</source>
        <translation>Erledigt, wenn</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/own_form.py"/>
        <source>Say what is done.</source>
        <translation>Angeben, was getan wird.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/own_form.py"/>
        <source>Two numbers above 0 and at most {most}, the smaller first.</source>
        <translation>Zwei Zahlen über 0 und höchstens {most}, die kleinere zuerst.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_forms.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_forms.py"/>
        <source>What is different, in a few words. One of the same name is replaced.</source>
        <translation>Was anders ist, in wenigen Worten. Eines mit gleichem Namen wird ersetzt.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_forms.py"/>
        <source>Keep scenario</source>
        <translation>Szenario behalten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_forms.py"/>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_forms.py"/>
        <source>Keep as scenario</source>
        <translation>Als Szenario behalten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_forms.py"/>
        <source>A scenario needs a name.</source>
        <translation>Ein Szenario braucht einen Namen.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_forms.py"/>
        <source>Keep wording</source>
        <translation>Wortlaut übernehmen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_forms.py"/>
        <source>Deliverables</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_forms.py"/>
        <source>One on a line. An empty field takes the catalogue's words again.</source>
        <translation>Eines je Zeile. Ein leeres Feld nimmt wieder den Text des Katalogs an.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_forms.py"/>
        <source>In this client's words</source>
        <translation>In den Worten dieses Kunden</translation>
    </message>
</context>
<context>
    <name>RoadmapPage</name>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>Roadmap</source>
        <translation>Fahrplan</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>Planning…</source>
        <translation>Plan wird berechnet…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>The file is open in another window.</source>
        <translation>Die Datei ist in einem anderen Fenster geöffnet.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>What if, not kept</source>
        <translation>Was-wäre-wenn, nicht behalten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>Keep as scenario…</source>
        <translation>Als Szenario behalten…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>Back to the plan</source>
        <translation>Zurück zum Plan</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>Make it the plan</source>
        <translation>Zum Plan machen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>If every done-when is met and shown</source>
        <translation>Wenn jedes Abschlusskriterium erfüllt und nachgewiesen ist</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>To the report</source>
        <translation>Zum Bericht</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>What if</source>
        <translation>Was-wäre-wenn</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>reword</source>
        <translation>umformulieren</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>initiative</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>drop</source>
        <translation>weglassen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>add</source>
        <translation>hinzufügen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>not before</source>
        <translation>nicht vor</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>weeks shown</source>
        <translation>gezeigte Wochen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>people in use</source>
        <translation>Eingesetzte Personen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>what if</source>
        <translation>Was-wäre-wenn</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>keep scenario</source>
        <translation>Szenario behalten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>make it the plan</source>
        <translation>zum Plan machen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>back to the plan</source>
        <translation>zurück zum Plan</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>export</source>
        <translation>exportieren</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap.py"/>
        <source>It begins as soon as it can.</source>
        <translation>Sie beginnt, sobald sie kann.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_body.py"/>
        <source>Effort against gain: diamonds close a gate; what stands high and left comes cheap.</source>
        <translation>Aufwand gegen Gewinn: Rauten erfüllen ein Kriterium; was hoch und links steht, ist günstig.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_body.py"/>
        <source>Points of the evidenced score; effort at the chosen pace. Marks of equal effort stand side by side; pointing at one names it.</source>
        <translation>Punkte der nachgewiesenen Bewertung; Aufwand im gewählten Tempo. Marken mit gleichem Aufwand stehen nebeneinander; wer auf eine zeigt, liest ihren Namen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_levers.py"/>
        <source>Steps per task</source>
        <translation>Schritte je Aufgabe</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_levers.py"/>
        <source>Tasks a day</source>
        <translation>Aufgaben pro Tag</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_levers.py"/>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_levers.py"/>
        <source>Target success</source>
        <translation>Zielwert für den Erfolg</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_levers.py"/>
        <source>Fewer remaining errors</source>
        <translation>Weniger verbleibende Fehler</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_levers.py"/>
        <source>Fewer steps</source>
        <translation>Weniger Schritte</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_levers.py"/>
        <source>Errors caught during the run</source>
        <translation>Im Lauf entdeckte Fehler</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_levers.py"/>
        <source>Caught errors put right</source>
        <translation>Entdeckte Fehler behoben</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_levers.py"/>
        <source>A fall is noticed within</source>
        <translation>Ein Abfall wird bemerkt binnen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_levers.py"/>
        <source>Fewer tokens</source>
        <translation>Weniger Token</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/roadmap_message.py"/>
        <source>%n further change(s)</source>
        <translation>
            <numerusform>%n weitere Änderung</numerusform>
            <numerusform>%n weitere Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/roadmap_message.py"/>
        <source>%n that need it go too</source>
        <translation>
            <numerusform>Eine Maßnahme, die sie braucht, entfällt ebenfalls</numerusform>
            <numerusform>%n Maßnahmen, die sie brauchen, entfallen ebenfalls</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_message.py"/>
        <source>What if: {words}</source>
        <translation>Was-wäre-wenn: {words}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_own.py"/>
        <source>Without {title}</source>
        <translation>Ohne {title}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_scenarios.py"/>
        <source>Keep what is shown as a scenario…</source>
        <translation>Gezeigtes als Szenario behalten…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_scenarios.py"/>
        <source>Make the first scenario</source>
        <translation>Erstes Szenario anlegen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_scenarios.py"/>
        <source>Make another</source>
        <translation>Weiteres anlegen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_side.py"/>
        <source>All together, at most</source>
        <translation>Alle zusammen, höchstens</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_side.py"/>
        <source>Choose an initiative that has a place in the plan.</source>
        <translation>Eine Maßnahme wählen, die im Plan einen Platz hat.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_side.py"/>
        <source>{letter} said</source>
        <translation>{letter} gesagt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_tools.py"/>
        <source>The plan</source>
        <translation>Der Plan</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_tools.py"/>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_tools.py"/>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_tools.py"/>
        <source>Part of the roadmap</source>
        <translation>Teil des Fahrplans</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>Hopeful</source>
        <translation>Zuversichtlich</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>Careful</source>
        <translation>Vorsichtig</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>End, week {week}</source>
        <translation>Ende, Woche {week}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>no gate open</source>
        <translation>kein Kriterium offen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>%n hard</source>
        <translation>
            <numerusform>%n hart</numerusform>
            <numerusform>%n hart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>%n soft</source>
        <translation>
            <numerusform>%n weich</numerusform>
            <numerusform>%n weich</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>{gates} gates open</source>
        <translation>{gates} offene Kriterien</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>{gates} open</source>
        <translation>{gates} offen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>{gates}: not {verdict}</source>
        <translation>{gates}: nicht {verdict}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>held here: {gates}</source>
        <translation>gehalten: {gates}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>success: no data</source>
        <translation>Erfolg: keine Daten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>success {rate}</source>
        <translation>Erfolg {rate}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source> to </source>
        <translation> bis </translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>success {rate} ({range})</source>
        <translation>Erfolg {rate} ({range})</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>{full}, {n} wrong a day</source>
        <translation>{full}, {n} falsch pro Tag</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>as in the plan</source>
        <translation>wie im Plan</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>as planned</source>
        <translation>wie geplant</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>week {week}</source>
        <translation>Woche {week}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>plan: {words}</source>
        <translation>Plan: {words}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>Not schedulable</source>
        <translation>Nicht einplanbar</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>needs {what}</source>
        <translation>braucht {what}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>of {first} to {last}</source>
        <translation>von {first} bis {last}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>{count} ({range})</source>
        <translation>{count} ({range})</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>Waves</source>
        <translation>Wellen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>Effort and gain</source>
        <translation>Aufwand und Gewinn</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>Left out ({n})</source>
        <translation>Weggelassen ({n})</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>Findings ({n})</source>
        <translation>Befunde ({n})</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>End</source>
        <translation>Ende</translation>
    </message>
</context>
<context>
    <name>RoadmapViews</name>
    <message>
        <location filename="../../ui/widgets/roadmap_compared.py"/>
        <source>Change people, pace or initiatives on the plan, look at the answer, then keep it: it stands here beside the plan.</source>
        <translation>Im Plan Personen, Tempo oder Maßnahmen ändern, die Antwort ansehen, dann behalten: Sie steht hier neben dem Plan.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_compared.py"/>
        <source>No scenario is kept yet</source>
        <translation>Noch kein Szenario behalten</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/roadmap_compared.py"/>
        <source>%n scenario(s) beside the plan</source>
        <translation>
            <numerusform>%n Szenario neben dem Plan</numerusform>
            <numerusform>%n Szenarien neben dem Plan</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_compared.py"/>
        <source>Side by side, at most three</source>
        <translation>Nebeneinander, höchstens drei</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_compared.py"/>
        <source>Scenarios beside the plan</source>
        <translation>Szenarien neben dem Plan</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_compared.py"/>
        <source>Horizon</source>
        <translation>Horizont</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_compared.py"/>
        <source>The plan, then this</source>
        <translation>Der Plan, dann dieses</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_compared.py"/>
        <source>Plan, then {name}</source>
        <translation>Plan, dann {name}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_compared.py"/>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_compared.py"/>
        <source>Show {name} on the page</source>
        <translation>{name} auf der Seite zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_compared.py"/>
        <source>Show {name}</source>
        <translation>{name} zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_compared.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_compared.py"/>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_compared.py"/>
        <source>In the report</source>
        <translation>Im Bericht</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_compared.py"/>
        <source>{name} in the report</source>
        <translation>{name} im Bericht</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>Open gates</source>
        <translation>Offene Kriterien</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>Wrong a day</source>
        <translation>Falsch pro Tag</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>If new data shows the target</source>
        <translation>Mit nachgewiesenem Ziel</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>Figures at each horizon; the last verdict holds if new data shows the target</source>
        <translation>Zahlen zu jedem Horizont; das letzte Urteil gilt, wenn neue Daten das Ziel zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>Under each figure stands its range. Score: finished work lifts one level above today, or one level more than the catalogue says. Success: the 90% interval of the sample.</source>
        <translation>Unter jeder Zahl steht ihre Spanne. Bewertung: Erledigte Arbeit hebt um eine Stufe über heute oder um eine mehr, als der Katalog sagt. Erfolg: das 90-%-Intervall der Stichprobe.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>What each horizon reaches</source>
        <translation>Was zu jedem Horizont erreicht ist</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>Figures at each horizon</source>
        <translation>Zahlen zu jedem Horizont</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>end of week {n}</source>
        <translation>Ende Woche {n}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>as assessed</source>
        <translation>wie bewertet</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>%n hard</source>
        <translation>
            <numerusform>%n hartes</numerusform>
            <numerusform>%n harte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>%n soft</source>
        <translation>
            <numerusform>%n weiches</numerusform>
            <numerusform>%n weiche</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>To bear in mind</source>
        <translation>Zu bedenken</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>Build against operate, cost of waiting</source>
        <translation>Bau gegen Betrieb, Kosten des Wartens</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>Build against operate</source>
        <translation>Bau gegen Betrieb</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>The profile says nothing yet about money for building and operating.</source>
        <translation>Das Profil sagt noch nichts über Geld für Bau und Betrieb.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>Build</source>
        <translation>Bau</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>Operate</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>operate {share} or more</source>
        <translation>Betrieb {share} oder mehr</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>{share} goes into operating</source>
        <translation>{share} fließen in den Betrieb</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>Spend that serves both, not counted, in the same unit: {spend}.</source>
        <translation>Aufwand für beides, nicht mitgezählt, in derselben Einheit: {spend}.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>Cost of waiting</source>
        <translation>Kosten des Wartens</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>No verified outcomes are imported, so the cost of waiting is not known.</source>
        <translation>Es sind keine geprüften Ergebnisse importiert; die Kosten des Wartens sind daher nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>{count} wrong results a week that nobody sees</source>
        <translation>{count} unbemerkt falsche Ergebnisse pro Woche</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>Wrong a day in production, as the plan proceeds</source>
        <translation>Täglich falsch in Produktion, im Verlauf des Plans</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>%n initiative(s) left out, {spare} not needed</source>
        <translation>
            <numerusform>%n Maßnahme weggelassen, {spare} nicht nötig</numerusform>
            <numerusform>%n Maßnahmen weggelassen, {spare} nicht nötig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>%n initiative(s) left out</source>
        <translation>
            <numerusform>%n Maßnahme weggelassen</numerusform>
            <numerusform>%n Maßnahmen weggelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>Nothing is left out; %n initiative(s) of the catalogue are not needed</source>
        <translation>
            <numerusform>Nichts ist weggelassen; %n Maßnahme des Katalogs ist nicht nötig</numerusform>
            <numerusform>Nichts ist weggelassen; %n Maßnahmen des Katalogs sind nicht nötig</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>Nothing is left out</source>
        <translation>Nichts ist weggelassen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>No slot</source>
        <translation>Kein Platz</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>needs {what}</source>
        <translation>braucht {what}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>Drop</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>Dropped</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>Take back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>no answer asks for it</source>
        <translation>keine Antwort verlangt sie</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>every question that it raises is at that level already</source>
        <translation>jede Frage, die sie hebt, ist schon auf dieser Stufe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>Initiative</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>Outside the plan</source>
        <translation>Außerhalb des Plans</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>Add an initiative of our own…</source>
        <translation>Eigene Maßnahme hinzufügen…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>The file is open in another window.</source>
        <translation>Die Datei ist in einem anderen Fenster geöffnet.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>Enter or a double click changes a line. What is dropped takes with it what needs it.</source>
        <translation>Eingabetaste oder Doppelklick ändert eine Zeile. Mit dem Weggelassenen entfällt, was es braucht.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>Everything in the catalogue is in the plan.</source>
        <translation>Alles aus dem Katalog ist im Plan.</translation>
    </message>
</context>
<context>
    <name>RoomSlides</name>
    <message>
        <location filename="../../ui/pages/room_slides.py"/>
        <source>{count} {status}</source>
        <translation>{count} {status}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/room_slides.py"/>
        <source>Gates: {counts}</source>
        <translation>Freigabekriterien: {counts}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/room_slides.py"/>
        <source>Weeks {first} to {last}: {title}</source>
        <translation>Woche {first} bis {last}: {title}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/room_slides.py"/>
        <source>Week {week}: {title}</source>
        <translation>Woche {week}: {title}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/room_slides.py"/>
        <source>Week {week}</source>
        <translation>Woche {week}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/room_slides.py"/>
        <source>Right of 100 tasks</source>
        <translation>Richtig von 100 Aufgaben</translation>
    </message>
    <message>
        <location filename="../../ui/pages/room_slides.py"/>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <location filename="../../ui/pages/room_slides.py"/>
        <source>Target {share}</source>
        <translation>Ziel {share}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/room_slides.py"/>
        <source>{steps} steps</source>
        <translation>{steps} Schritte</translation>
    </message>
    <message>
        <location filename="../../ui/pages/room_slides.py"/>
        <source>{figure} ({interval})</source>
        <translation>{figure} ({interval})</translation>
    </message>
    <message>
        <location filename="../../ui/pages/room_slides.py"/>
        <source>{word}: {share}</source>
        <translation>{word}: {share}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/room_slides.py"/>
        <source>{at} of {count}</source>
        <translation>{at} von {count}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/room_slides.py"/>
        <source>{label}: …</source>
        <translation>{label}: …</translation>
    </message>
    <message>
        <location filename="../../ui/pages/room_slides.py"/>
        <source>noted</source>
        <translation>notiert</translation>
    </message>
    <message>
        <location filename="../../ui/pages/room_slides.py"/>
        <source>{label}: {value}</source>
        <translation>{label}: {value}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/room_slides.py"/>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <location filename="../../ui/pages/room_slides.py"/>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>RosterActs</name>
    <message>
        <location filename="../../ui/pages/roster_acts.py"/>
        <source>Votes already recorded keep their seats and roles.</source>
        <translation>Erfasste Stimmen behalten ihre Plätze und Rollen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster_acts.py"/>
        <source>A vote given again uses the seats as they are now.</source>
        <translation>Eine erneute Abstimmung nimmt die Plätze, wie sie jetzt sind.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster_acts.py"/>
        <source>{count} seats are more than the six to ten that a vote is made for.</source>
        <translation>{count} Plätze sind mehr als die sechs bis zehn, für die eine Abstimmung gedacht ist.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster_acts.py"/>
        <source>All of them can vote; the cells become narrow.</source>
        <translation>Alle können abstimmen; die Felder werden schmal.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster_acts.py"/>
        <source>Reference cards…</source>
        <translation>Referenzkarten…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster_acts.py"/>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster_acts.py"/>
        <source>Start time…</source>
        <translation>Beginn…</translation>
    </message>
</context>
<context>
    <name>RosterForms</name>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>The group whose view this person speaks for; the report shows groups, not names.</source>
        <translation>Die Gruppe, für deren Sicht diese Person spricht; der Bericht zeigt Gruppen, keine Namen.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>What they do</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>Role group</source>
        <translation>Rollengruppe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>A person at the table</source>
        <translation>Eine Person am Tisch</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>Type the name first.</source>
        <translation>Geben Sie zuerst den Namen ein.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>With what shows it; the room may object.</source>
        <translation>Mit dem, was es belegt; die Runde darf widersprechen.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>Open the question</source>
        <translation>Frage öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>Prepared by</source>
        <translation>Vorbereitet von</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>A whole number from 0 to {most}.</source>
        <translation>Eine ganze Zahl von 0 bis {most}.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>The workshop begins at</source>
        <translation>Der Workshop beginnt um</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>Hours and minutes, such as 13:30</source>
        <translation>Stunden und Minuten, etwa 13:30</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>Reference cards</source>
        <translation>Referenzkarten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>Show to the room</source>
        <translation>Der Runde zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>What not to conclude</source>
        <translation>Was daraus nicht folgt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>suggested by the profile</source>
        <translation>vom Profil vorgeschlagen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>Not to conclude: {words}</source>
        <translation>Daraus folgt nicht: {words}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>Opening</source>
        <translation>Eröffnung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>A low level is a finding, not a fault.</source>
        <translation>Eine niedrige Stufe ist ein Befund, kein Vorwurf.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>Choose the highest level whose words are all true today.</source>
        <translation>Die höchste Stufe wählen, deren Text heute ganz zutrifft.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>Nobody here can say today? Then it is “don't know”, with a name and a date.</source>
        <translation>Niemand weiß es heute? Dann „Weiß nicht“, mit Name und Datum.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>What is opened in this room counts as shown. What is only told counts as said.</source>
        <translation>Was in diesem Raum geöffnet wird, gilt als nachgewiesen. Was nur erzählt wird, gilt als gesagt.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_forms.py"/>
        <source>Names and votes by seat stay in this file. The report shows role groups.</source>
        <translation>Namen und Stimmen je Platz bleiben in dieser Datei. Der Bericht zeigt Rollengruppen.</translation>
    </message>
</context>
<context>
    <name>RosterLists</name>
    <message>
        <location filename="../../ui/widgets/roster_lists.py"/>
        <source>not assigned</source>
        <translation>nicht zugeteilt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_lists.py"/>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_lists.py"/>
        <source>{role}, speaks last</source>
        <translation>{role}, spricht zuletzt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_lists.py"/>
        <source>Seat</source>
        <translation>Platz</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_lists.py"/>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_lists.py"/>
        <source>Role group</source>
        <translation>Rollengruppe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_lists.py"/>
        <source>Pre-work</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_lists.py"/>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_lists.py"/>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_lists.py"/>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_lists.py"/>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_lists.py"/>
        <source>Prepared by</source>
        <translation>Vorbereitet von</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_lists.py"/>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_lists.py"/>
        <source>confirmed</source>
        <translation>zugesagt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_lists.py"/>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_lists.py"/>
        <source>To bring</source>
        <translation>Mitzubringen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_lists.py"/>
        <source>Starts</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_lists.py"/>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_lists.py"/>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roster_lists.py"/>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>{done} of {total} assigned</source>
        <translation>{done} von {total} zugeteilt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>{done} of {total} confirmed</source>
        <translation>{done} von {total} bestätigt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>Pre-work by named person</source>
        <translation>Vorbereitung nach Person</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>Twelve artefacts to bring</source>
        <translation>Zwölf Belege zum Mitbringen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>To prepare</source>
        <translation>Vorzubereiten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>To bring</source>
        <translation>Mitzubringen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>Votes are given by seat: add six to ten people before the first question.</source>
        <translation>Abgestimmt wird nach Platz: vor der ersten Frage sechs bis zehn Personen hinzufügen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>The report counts role groups and names only those who are to act.</source>
        <translation>Der Bericht zählt Rollengruppen und nennt nur, wer handeln soll.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>Nobody is on the list</source>
        <translation>Niemand steht auf der Liste</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>Nobody is on the list yet</source>
        <translation>Noch steht niemand auf der Liste</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/roster.py"/>
        <source>%n of 3 voting role groups</source>
        <translation>
            <numerusform>%n von 3 abstimmenden Rollengruppen</numerusform>
            <numerusform>%n von 3 abstimmenden Rollengruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/roster.py"/>
        <source>%n voting role group(s): role gaps will show</source>
        <translation>
            <numerusform>%n abstimmende Rollengruppe: Unterschiede werden sichtbar</numerusform>
            <numerusform>%n abstimmende Rollengruppen: Unterschiede werden sichtbar</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>The sponsor votes last, or not at all</source>
        <translation>Der Auftraggeber stimmt zuletzt ab oder gar nicht</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>Opening and read-out are enough. If the sponsor stays, use the paper slips.</source>
        <translation>Eröffnung und Ergebnispräsentation genügen. Bleibt der Auftraggeber, die Papierzettel verwenden.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>Six to ten seats. The report names only those who are to act.</source>
        <translation>Sechs bis zehn Plätze. Der Bericht nennt nur, wer handeln soll.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>{count} seats are more than the six to ten that a vote is made for.</source>
        <translation>{count} Plätze sind mehr als die sechs bis zehn, für die eine Abstimmung gedacht ist.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>{seats} Votes already recorded keep their seats and roles.</source>
        <translation>{seats} Erfasste Stimmen behalten ihre Plätze und Rollen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/roster.py"/>
        <source>%n minute(s), ends {time}</source>
        <translation>
            <numerusform>%n Minute, Ende {time}</numerusform>
            <numerusform>%n Minuten, Ende {time}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>Start time…</source>
        <translation>Beginn…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>Reference cards…</source>
        <translation>Referenzkarten…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>reference cards</source>
        <translation>Referenzkarten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>print packs</source>
        <translation>Unterlagen drucken</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>change</source>
        <translation>ändern</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>remove</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>move seat</source>
        <translation>Platz verschieben</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>who prepares it</source>
        <translation>wer sie vorbereitet</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>confirm</source>
        <translation>bestätigen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>start time</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>Roster and agenda</source>
        <translation>Teilnehmer und Agenda</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>{seats}, workshop closed</source>
        <translation>{seats}, Workshop abgeschlossen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>Print packs…</source>
        <translation>Druckunterlagen…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>To the questions</source>
        <translation>Zu den Fragen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>Close the workshop</source>
        <translation>Workshop abschließen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>Start the workshop</source>
        <translation>Workshop beginnen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>Continue the workshop</source>
        <translation>Workshop fortsetzen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/roster.py"/>
        <source>%n seat(s) and the sponsor</source>
        <translation>
            <numerusform>%n Platz und der Auftraggeber</numerusform>
            <numerusform>%n Plätze und der Auftraggeber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/roster.py"/>
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n Platz</numerusform>
            <numerusform>%n Plätze</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>Save the packs</source>
        <translation>Unterlagen speichern</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>The packs are being made.</source>
        <translation>Die Unterlagen werden erstellt.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>You can go on meanwhile.</source>
        <translation>Die Arbeit kann inzwischen weitergehen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/roster.py"/>
        <source>The packs are ready to print.</source>
        <translation>Die Unterlagen sind druckfertig.</translation>
    </message>
</context>
<context>
    <name>Scenarios</name>
    <message>
        <location filename="../../ui/pages/reliability_scenarios.py"/>
        <source>Scenario kept</source>
        <translation>Szenario behalten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_scenarios.py"/>
        <source>{n} of {most} scenarios kept</source>
        <translation>{n} von {most} Szenarien behalten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_scenarios.py"/>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_scenarios.py"/>
        <source>Scenarios compared</source>
        <translation>Szenarien im Vergleich</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_scenarios.py"/>
        <source>Keep this what-if as a scenario</source>
        <translation>Dieses Was-wäre-wenn als Szenario behalten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_scenarios.py"/>
        <source>It then stands beside today, figure by figure. Up to three can be kept.</source>
        <translation>Es steht dann Zahl für Zahl neben heute. Bis zu drei können behalten werden.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_scenarios.py"/>
        <source>Keep it…</source>
        <translation>Behalten…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_scenarios.py"/>
        <source>No scenario is kept yet</source>
        <translation>Noch kein Szenario behalten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_scenarios.py"/>
        <source>Move a slider and keep the what-if under a name. Up to three then stand beside today.</source>
        <translation>Einen Regler bewegen und das Was-wäre-wenn unter einem Namen behalten. Bis zu drei stehen dann neben heute.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_scenarios.py"/>
        <source>Go to the sliders</source>
        <translation>Zu den Reglern</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_scenarios.py"/>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_scenarios.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_scenarios.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_scenarios.py"/>
        <source>the name of a kept one replaces it</source>
        <translation>der Name eines behaltenen ersetzt es</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_scenarios.py"/>
        <source>Keep this what-if</source>
        <translation>Dieses Was-wäre-wenn behalten</translation>
    </message>
</context>
<context>
    <name>SectionRow</name>
    <message>
        <location filename="../../ui/widgets/question_list.py"/>
        <source>{name}, {done} of {total} answered</source>
        <translation>{name}, {done} von {total} beantwortet</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/question_list.py"/>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
</context>
<context>
    <name>SectionsForm</name>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Contents and how to read</source>
        <translation>Inhalt und Lesehilfe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>The gaps</source>
        <translation>Die Lücken</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Every question</source>
        <translation>Jede Frage</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Gates and practices</source>
        <translation>Freigabekriterien und Praktiken</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>The room and the data</source>
        <translation>Die Runde und die Daten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Since last time</source>
        <translation>Seit dem letzten Mal</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Wrong results at volume</source>
        <translation>Falsche Ergebnisse bei Zielmenge</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Success over time</source>
        <translation>Erfolg im Zeitverlauf</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>From pilot to production</source>
        <translation>Vom Piloten zur Produktion</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>What others report</source>
        <translation>Was andere berichten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>First moves</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Roadmap</source>
        <translation>Fahrplan</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Decisions asked</source>
        <translation>Erbetene Entscheidungen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Method and limits</source>
        <translation>Methode und Grenzen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Appendix: all answers</source>
        <translation>Anhang: alle Antworten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Appendix: register of findings</source>
        <translation>Anhang: Befundverzeichnis</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Appendix: how the figures come about</source>
        <translation>Anhang: wie die Zahlen entstehen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Appendix: import log, files, terms</source>
        <translation>Anhang: Importprotokoll, Dateien, Begriffe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Numbers, contents and references follow. A section without data is left out by itself.</source>
        <translation>Nummern, Inhalt und Verweise passen sich an. Ein Abschnitt ohne Daten entfällt von selbst.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>{section}, always printed</source>
        <translation>{section}, immer gedruckt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Edit words</source>
        <translation>Text bearbeiten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Add words</source>
        <translation>Text ergänzen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Edit text…</source>
        <translation>Text…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>{what}: {section}</source>
        <translation>{what}: {section}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Print the added words in this length</source>
        <translation>Ergänzten Text in diesem Umfang drucken</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Added words</source>
        <translation>Ergänzter Text</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Keep</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Printed as typed, at the end of the section; each line is a paragraph.</source>
        <translation>Wird wie geschrieben am Ende des Abschnitts gedruckt; jede Zeile ist ein Absatz.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>Words added to “{section}”</source>
        <translation>Ergänzter Text zu „{section}“</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sections_form.py"/>
        <source>These are {count} letters; {most} at most.</source>
        <translation>Das sind {count} Zeichen; höchstens {most}.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <location filename="../../ui/main_window/settings_card.py"/>
        <source>No questionnaire here</source>
        <translation>Kein Fragebogen hier</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/settings_card.py"/>
        <source>Questionnaires found</source>
        <translation>Gefundene Fragebögen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/settings_card.py"/>
        <source>Remove folder</source>
        <translation>Ordner entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/settings_card.py"/>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/settings_card.py"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/settings_card.py"/>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/settings_card.py"/>
        <source>Folders with questionnaires of your firm. They are offered for a new engagement beside the one that comes with the product.</source>
        <translation>Ordner mit Fragebögen der eigenen Firma. Bei einem neuen Projekt stehen sie neben dem mitgelieferten Fragebogen zur Wahl.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/settings_card.py"/>
        <source>Look</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/settings_card.py"/>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/settings_card.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/settings_card.py"/>
        <source>Questionnaires</source>
        <translation>Fragebögen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/settings_card.py"/>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/settings_card.py"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/settings_card.py"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/settings_card.py"/>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/settings_card.py"/>
        <source>Works offline: as long as no workspace is named above, this program opens no network connection. Its log lies in {path}.</source>
        <translation>Arbeitet offline: Solange oben kein Arbeitsbereich genannt ist, öffnet dieses Programm keine Netzwerkverbindung. Das Protokoll liegt in {path}.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/settings_card.py"/>
        <source>Uses no network but the connection to the workspace. Its log lies in {path}.</source>
        <translation>Nutzt kein Netz außer der Verbindung zum Arbeitsbereich. Das Protokoll liegt in {path}.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/settings_card.py"/>
        <source>A folder with questionnaires</source>
        <translation>Ein Ordner mit Fragebögen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/settings_card.py"/>
        <source>Checking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/settings_card.py"/>
        <source>None of your own yet.</source>
        <translation>Noch keine eigenen.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/settings_card.py"/>
        <source>Cannot be used</source>
        <translation>Nicht verwendbar</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/settings_card.py"/>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/settings_card.py"/>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <location filename="../../ui/widgets/page_sheet.py"/>
        <source>Page {page} of {count}</source>
        <translation>Seite {page} von {count}</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <location filename="../../ui/main_window/speech.py"/>
        <source>Score now {low} to {high} of 100, {verdict}.</source>
        <translation>Bewertung jetzt {low} bis {high} von 100, {verdict}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/main_window/speech.py"/>
        <source>%n gate(s) open.</source>
        <translation>
            <numerusform>%n Freigabekriterium offen.</numerusform>
            <numerusform>%n Freigabekriterien offen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/main_window/speech.py"/>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message>
        <location filename="../../ui/widgets/what_if_split.py"/>
        <source>Not enough data to say where tasks end</source>
        <translation>Zu wenige Daten, um zu sagen, wo Aufgaben enden</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_split.py"/>
        <source>Where {count} tasks a day would end</source>
        <translation>Wo {count} Aufgaben pro Tag enden würden</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_split.py"/>
        <source>Where tasks end</source>
        <translation>Wo Aufgaben enden</translation>
    </message>
</context>
<context>
    <name>Spread</name>
    <message>
        <location filename="../../ui/widgets/spread.py"/>
        <source>{name}: here {here}, {count} files from {low} to {high}</source>
        <translation>{name}: hier {here}, {count} Dateien von {low} bis {high}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/spread.py"/>
        <source>No figures yet</source>
        <translation>Noch keine Zahlen</translation>
    </message>
</context>
<context>
    <name>SpreadKey</name>
    <message>
        <location filename="../../ui/widgets/spread.py"/>
        <source>Selected file</source>
        <translation>Gewählte Datei</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/spread.py"/>
        <source>Your other files</source>
        <translation>Ihre anderen Dateien</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/spread.py"/>
        <source>Diamond: the selected file. Ring: your other files.</source>
        <translation>Raute: die gewählte Datei. Ring: Ihre anderen Dateien.</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <location filename="../../ui/pages/reliability_stage.py"/>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_stage.py"/>
        <source>Go to the inputs</source>
        <translation>Zu den Eingaben</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_stage.py"/>
        <source>Nothing to draw here yet</source>
        <translation>Hier gibt es noch nichts zu zeichnen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_stage.py"/>
        <source>A day in production, at the target volume</source>
        <translation>Ein Tag in der Produktion, bei der Zielmenge</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_stage.py"/>
        <source>{share} asked of each step</source>
        <translation>{share} von jedem Schritt verlangt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_stage.py"/>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_stage.py"/>
        <source>{name}: {figure}</source>
        <translation>{name}: {figure}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/reliability_stage.py"/>
        <source>a day</source>
        <translation>pro Tag</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>New engagement…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>portfolio</source>
        <translation>Portfolio</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>Half a day with the team: what is evidenced, what is only said, and what would change the verdict.</source>
        <translation>Ein halber Tag mit dem Team: was nachgewiesen ist, was nur gesagt ist und was das Urteil ändern würde.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>Is the pilot ready for production?</source>
        <translation>Ist der Pilot produktionsreif?</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>An engagement in three parts</source>
        <translation>Ein Projekt in drei Teilen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>New engagement</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>Client, agent, one file</source>
        <translation>Kunde, Agent, eine Datei</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>A .readiness file from this laptop</source>
        <translation>Eine .readiness-Datei</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>Explore the sample</source>
        <translation>Beispiel erkunden</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>Complete and fictional</source>
        <translation>Vollständig und erfunden</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>Continue: {done} of {total} answered</source>
        <translation>Weiter: {done} von {total} beantwortet</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>Next: {question}</source>
        <translation>Als Nächstes: {question}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>Continue: all answered</source>
        <translation>Weiter: alles beantwortet</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>To the read-out</source>
        <translation>Zum Ergebnis</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>Works offline. Nothing leaves this laptop.</source>
        <translation>Offline. Nichts verlässt diesen Laptop.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>Uses no network but the workspace.</source>
        <translation>Kein Netz außer dem Arbeitsbereich.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>Workspace…</source>
        <translation>Arbeitsbereich…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>Engagements that your firm shares</source>
        <translation>Projekte, die Ihre Firma teilt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>Portfolio…</source>
        <translation>Portfolio…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>All engagements of a folder</source>
        <translation>Alle Projekte eines Ordners</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>Recent engagements</source>
        <translation>Zuletzt verwendete Projekte</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>Drop a .readiness or an .xlsx file anywhere</source>
        <translation>Eine .readiness- oder .xlsx-Datei überall ablegen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>They will be listed here. The sample is complete: open it to see where a day ends.</source>
        <translation>Sie erscheinen hier. Das Beispiel ist vollständig: Es zeigt, wo ein Tag endet.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>No engagements yet</source>
        <translation>Noch keine Projekte</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>Profile, people and what to bring</source>
        <translation>Profil, Personen und was mitzubringen ist</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>In the room</source>
        <translation>Im Raum</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>62 questions in four hours, votes and evidence by key</source>
        <translation>62 Fragen in vier Stunden, Stimmen und Nachweise per Taste</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start.py"/>
        <source>Read-out, roadmap and report from the same file</source>
        <translation>Ergebnis, Fahrplan und Bericht aus derselben Datei</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <location filename="../../ui/widgets/tabs.py"/>
        <source>Part of the page</source>
        <translation>Teil der Seite</translation>
    </message>
</context>
<context>
    <name>TaskPanel</name>
    <message>
        <location filename="../../ui/widgets/roadmap_task.py"/>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_task.py"/>
        <source>The task</source>
        <translation>Die Aufgabe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_task.py"/>
        <source>What if</source>
        <translation>Was-wäre-wenn</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_task.py"/>
        <source>What if the task were another</source>
        <translation>Was-wäre-wenn mit anderer Aufgabe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_task.py"/>
        <source>What if the task were another?</source>
        <translation>Was wäre mit einer anderen Aufgabe?</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_task.py"/>
        <source>What the profile says stays until this is kept.</source>
        <translation>Was im Profil steht, bleibt, bis dies behalten wird.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_task.py"/>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_task.py"/>
        <source>nothing recorded</source>
        <translation>nichts erfasst</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/roadmap_task.py"/>
        <source>recorded {value}</source>
        <translation>erfasst {value}</translation>
    </message>
</context>
<context>
    <name>Thumbs</name>
    <message>
        <location filename="../../ui/widgets/page_sheet.py"/>
        <source>Pages; page {page} of {count} shown</source>
        <translation>Seiten; Seite {page} von {count} wird gezeigt</translation>
    </message>
</context>
<context>
    <name>TodayCard</name>
    <message>
        <location filename="../../ui/widgets/what_if_today.py"/>
        <source>End-to-end success today, 90% interval</source>
        <translation>Erfolg über alle Schritte heute, 90-%-Intervall</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_today.py"/>
        <source>90% interval</source>
        <translation>90-%-Intervall</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_today.py"/>
        <source>End-to-end success today</source>
        <translation>Erfolg über alle Schritte heute</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <location filename="../../ui/widgets/top_bar.py"/>
        <source>Cannot save</source>
        <translation>Nicht speicherbar</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/top_bar.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/top_bar.py"/>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/top_bar.py"/>
        <source>Another window holds the file</source>
        <translation>Ein anderes Fenster hält die Datei</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/top_bar.py"/>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/top_bar.py"/>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/top_bar.py"/>
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/top_bar.py"/>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/top_bar.py"/>
        <source>Undo: {act} (Ctrl+Z)</source>
        <translation>Rückgängig: {act} (Strg+Z)</translation>
    </message>
</context>
<context>
    <name>TwoVerdicts</name>
    <message>
        <location filename="../../ui/widgets/two_verdicts.py"/>
        <source>{when}: {verdict}, {figure} of 100, {note}</source>
        <translation>{when}: {verdict}, {figure} von 100, {note}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/two_verdicts.py"/>
        <source>Then</source>
        <translation>Damals</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/two_verdicts.py"/>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <location filename="../../ui/main_window/unsaved.py"/>
        <source>Go on working: everything is kept in memory.</source>
        <translation>Weiterarbeiten ist möglich: Alles bleibt im Arbeitsspeicher.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/unsaved.py"/>
        <source>What is in memory only would be lost. Closing once more closes all the same.</source>
        <translation>Was nur im Arbeitsspeicher steht, ginge verloren. Nochmaliges Schließen schließt trotzdem.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/unsaved.py"/>
        <source>Save elsewhere</source>
        <translation>Woanders speichern</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/unsaved.py"/>
        <source>Engagements (*.readiness)</source>
        <translation>Projekte (*.readiness)</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/unsaved.py"/>
        <source>Everything is in {name} now</source>
        <translation>Jetzt ist alles in {name}</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/unsaved.py"/>
        <source>Work goes on there. The old file is as it was.</source>
        <translation>Die Arbeit geht dort weiter. Die alte Datei ist unverändert.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/unsaved.py"/>
        <source>Save elsewhere…</source>
        <translation>Woanders speichern…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/unsaved.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <location filename="../../ui/theme/verdicts.py"/>
        <source>Not ready</source>
        <translation>Nicht bereit</translation>
    </message>
    <message>
        <location filename="../../ui/theme/verdicts.py"/>
        <source>Pilot only</source>
        <translation>Nur Pilot</translation>
    </message>
    <message>
        <location filename="../../ui/theme/verdicts.py"/>
        <source>Conditional</source>
        <translation>Bedingt bereit</translation>
    </message>
    <message>
        <location filename="../../ui/theme/verdicts.py"/>
        <source>Production ready</source>
        <translation>Produktionsreif</translation>
    </message>
    <message>
        <location filename="../../ui/theme/verdicts.py"/>
        <source>No verdict yet</source>
        <translation>Noch kein Urteil</translation>
    </message>
    <message>
        <location filename="../../ui/theme/verdicts.py"/>
        <source>Pass</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <location filename="../../ui/theme/verdicts.py"/>
        <source>Claimed</source>
        <translation>Behauptet</translation>
    </message>
    <message>
        <location filename="../../ui/theme/verdicts.py"/>
        <source>Fail</source>
        <translation>Nicht erfüllt</translation>
    </message>
    <message>
        <location filename="../../ui/theme/verdicts.py"/>
        <source>Unknown</source>
        <translation>Ungeklärt</translation>
    </message>
    <message>
        <location filename="../../ui/theme/verdicts.py"/>
        <source>In place</source>
        <translation>Etabliert</translation>
    </message>
    <message>
        <location filename="../../ui/theme/verdicts.py"/>
        <source>Emerging</source>
        <translation>Im Aufbau</translation>
    </message>
    <message>
        <location filename="../../ui/theme/verdicts.py"/>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
</context>
<context>
    <name>VerdictStrip</name>
    <message>
        <location filename="../../ui/widgets/verdict_strip.py"/>
        <source>{heading}: {verdict}, {figure} of 100</source>
        <translation>{heading}: {verdict}, {figure} von 100</translation>
    </message>
</context>
<context>
    <name>VersionCard</name>
    <message>
        <location filename="../../ui/widgets/version_card.py"/>
        <source>Stands</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/version_card.py"/>
        <source>Not taken</source>
        <translation>Nicht übernommen</translation>
    </message>
</context>
<context>
    <name>VoteStrip</name>
    <message>
        <location filename="../../ui/widgets/vote_strip.py"/>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/vote_strip.py"/>
        <source>seat {seat} {group} {vote}</source>
        <translation>Platz {seat} {group} {vote}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/vote_strip.py"/>
        <source>Votes by seat: {votes}</source>
        <translation>Stimmen je Platz: {votes}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/vote_strip.py"/>
        <source>Every seat has voted: Enter closes</source>
        <translation>Alle haben gestimmt: Eingabe schließt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/vote_strip.py"/>
        <source>{letter} is no vote here: {allowed}</source>
        <translation>{letter} ist hier keine Stimme: {allowed}</translation>
    </message>
</context>
<context>
    <name>WhatIfPanel</name>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>Success of one step</source>
        <translation>Erfolg eines Schritts</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>Steps per task</source>
        <translation>Schritte je Aufgabe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>Errors caught in the run</source>
        <translation>Im Lauf entdeckte Fehler</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>Results a person reviews</source>
        <translation>Von Menschen geprüfte Ergebnisse</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>Review catches</source>
        <translation>Prüfung entdeckt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>Tasks a day</source>
        <translation>Aufgaben pro Tag</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>Days until noticed</source>
        <translation>Tage bis zur Entdeckung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>Inputs unlike the pilot's</source>
        <translation>Neuartige Eingaben</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>Success on these</source>
        <translation>Erfolg dabei</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>Enter…</source>
        <translation>Eingeben…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>Enter: {what}</source>
        <translation>Eingeben: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>Group of sliders</source>
        <translation>Reglergruppe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>Everything back to today</source>
        <translation>Alles zurück auf heute</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>Wrong and unseen a day</source>
        <translation>Falsch und unbemerkt pro Tag</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>What if</source>
        <translation>Was-wäre-wenn</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>Everything stands as today already</source>
        <translation>Alles steht schon wie heute</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>Arrangement</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/what_if_panel.py"/>
        <source>band only</source>
        <translation>nur Spanne</translation>
    </message>
</context>
<context>
    <name>WorkbookCard</name>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>Intake, tables, pre-work and answers as a spreadsheet that others fill in. What comes back is shown before anything is taken over.</source>
        <translation>Aufnahme, Tabellen, Vorbereitung und Antworten als Tabelle, die andere ausfüllen. Was zurückkommt, wird gezeigt, bevor etwas übernommen wird.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>Save one to fill in…</source>
        <translation>Zum Ausfüllen speichern…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>Load a filled one…</source>
        <translation>Ausgefüllte laden…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>Workbook</source>
        <translation>Arbeitsmappe</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>The workbook changes nothing.</source>
        <translation>Die Arbeitsmappe ändert nichts.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>Take over %n entries</source>
        <translation>
            <numerusform>%n Eintrag übernehmen</numerusform>
            <numerusform>%n Einträge übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>The workshop is closed: why do these answers change now? The report lists it.</source>
        <translation>Der Workshop ist abgeschlossen: Warum ändern sich diese Antworten jetzt? Der Bericht führt es auf.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>What {name} would change</source>
        <translation>Was {name} ändern würde</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>Say in a few words why.</source>
        <translation>In wenigen Worten begründen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>%n to decide</source>
        <translation>
            <numerusform>%n zu entscheiden</numerusform>
            <numerusform>%n zu entscheiden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>%n refused</source>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unverändert</numerusform>
            <numerusform>%n unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>%n newer here</source>
        <translation>
            <numerusform>%n hier neuer</numerusform>
            <numerusform>%n hier neuer</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>To decide: nothing here is overwritten unless you say so</source>
        <translation>Zu entscheiden: Ohne Ihre Wahl wird hier nichts überschrieben</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>changed here as well since the workbook was saved</source>
        <translation>seit dem Speichern der Arbeitsmappe auch hier geändert</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>emptied in the workbook</source>
        <translation>in der Arbeitsmappe geleert</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>the question reads differently since the workbook was saved</source>
        <translation>die Frage lautet seit dem Speichern der Arbeitsmappe anders</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>Keep what is here</source>
        <translation>Hiesiges behalten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>Take the workbook</source>
        <translation>Arbeitsmappe übernehmen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>Here: {value}</source>
        <translation>Hier: {value}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>Workbook: {value}</source>
        <translation>Arbeitsmappe: {value}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>↑ ↓ shows an entry in full here.</source>
        <translation>↑ ↓ zeigt einen Eintrag hier ganz.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>Refused: the rest can be taken over without these</source>
        <translation>Abgelehnt: Der Rest lässt sich ohne diese übernehmen</translation>
    </message>
</context>
<context>
    <name>Workbooks</name>
    <message>
        <location filename="../../ui/main_window/workbooks.py"/>
        <source>{name} to fill in.xlsx</source>
        <translation>{name} zum Ausfüllen.xlsx</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workbooks.py"/>
        <source>Save the workbook</source>
        <translation>Arbeitsmappe speichern</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workbooks.py"/>
        <source>The workbook is ready to be filled in.</source>
        <translation>Die Arbeitsmappe kann ausgefüllt werden.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workbooks.py"/>
        <source>Load a filled workbook</source>
        <translation>Ausgefüllte Arbeitsmappe laden</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workbooks.py"/>
        <source>The file is open for reading only.</source>
        <translation>Die Datei ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workbooks.py"/>
        <source>Nothing can be loaded into it.</source>
        <translation>Es lässt sich nichts hineinladen.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workbooks.py"/>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workbooks.py"/>
        <source>{act} taken over.</source>
        <translation>{act} übernommen.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workbooks.py"/>
        <source>Ctrl+Z takes all of it back at once.</source>
        <translation>Strg+Z macht alles auf einmal rückgängig.</translation>
    </message>
</context>
<context>
    <name>WorkflowEditor</name>
    <message>
        <location filename="../../ui/widgets/workflow_editor.py"/>
        <source>Steps in order</source>
        <translation>Schritte der Reihe nach</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_editor.py"/>
        <source>Ran in the pilot</source>
        <translation>Lief im Piloten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_editor.py"/>
        <source>Its results contain these retries and repairs</source>
        <translation>Seine Ergebnisse enthalten diese Wiederholungen und Reparaturen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_editor.py"/>
        <source>Does what cannot be undone</source>
        <translation>Tut, was sich nicht zurücknehmen lässt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_editor.py"/>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_editor.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_editor.py"/>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_editor.py"/>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_editor.py"/>
        <source>Settings of the step</source>
        <translation>Einstellungen des Schritts</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_editor.py"/>
        <source>Two steps are called {name}.</source>
        <translation>Zwei Schritte heißen {name}.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_editor.py"/>
        <source>Step {n}</source>
        <translation>Schritt {n}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_editor.py"/>
        <source>{name} (production only)</source>
        <translation>{name} (nur Produktion)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_editor.py"/>
        <source>Entered by hand; nothing of it was imported.</source>
        <translation>Von Hand eingegeben; nichts davon wurde importiert.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_editor.py"/>
        <source>From the import: {right} of {tasks} right. Measured results win over a test or a stated rate.</source>
        <translation>Aus dem Import: {right} von {tasks} richtig. Gemessene Ergebnisse gehen einem Test oder einer angegebenen Quote vor.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_editor.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_editor.py"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_editor.py"/>
        <source>Steps come from the import; add what production has and the pilot had not.</source>
        <translation>Schritte kommen aus dem Import; ergänzen, was die Produktion hat und der Pilot nicht hatte.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_editor.py"/>
        <source>Workflow in production</source>
        <translation>Ablauf in der Produktion</translation>
    </message>
</context>
<context>
    <name>WorkflowForms</name>
    <message>
        <location filename="../../ui/widgets/workflow_forms.py"/>
        <source>{text} is not a number.</source>
        <translation>{text} ist keine Zahl.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_forms.py"/>
        <source>That is not a number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_forms.py"/>
        <source>A percentage lies between 0 and 100.</source>
        <translation>Ein Prozentsatz liegt zwischen 0 und 100.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_forms.py"/>
        <source>Whole numbers only.</source>
        <translation>Nur ganze Zahlen.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_forms.py"/>
        <source>{least} is the least.</source>
        <translation>Mindestens {least}.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_forms.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_forms.py"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_forms.py"/>
        <source>in percent</source>
        <translation>in Prozent</translation>
    </message>
</context>
<context>
    <name>WorkflowSteps</name>
    <message>
        <location filename="../../ui/widgets/workflow_steps.py"/>
        <source>low: 2 tasks</source>
        <translation>niedrig: 2 Aufgaben</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_steps.py"/>
        <source>middling: 5 tasks</source>
        <translation>mittel: 5 Aufgaben</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_steps.py"/>
        <source>high: 10 tasks</source>
        <translation>hoch: 10 Aufgaben</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_steps.py"/>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_steps.py"/>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_steps.py"/>
        <source>the same word: rises and falls together</source>
        <translation>gleiches Wort: steigt und fällt gemeinsam</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_steps.py"/>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_steps.py"/>
        <source>from 2 on, a verifier decides</source>
        <translation>ab 2 entscheidet ein Prüfer</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_steps.py"/>
        <source>Verifier accepts wrong</source>
        <translation>Prüfer nimmt Falsches an</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_steps.py"/>
        <source>49 in one benchmark</source>
        <translation>49 in einem Vergleichstest</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_steps.py"/>
        <source>Verifier accepts right</source>
        <translation>Prüfer nimmt Richtiges an</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_steps.py"/>
        <source>90 assumed</source>
        <translation>90 angenommen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_steps.py"/>
        <source>Errors noticed in the run</source>
        <translation>Im Lauf bemerkte Fehler</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_steps.py"/>
        <source>Noticed ones repaired</source>
        <translation>Bemerkte behoben</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_steps.py"/>
        <source>Tested on its own: right</source>
        <translation>Allein getestet: richtig</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_steps.py"/>
        <source>Of tried</source>
        <translation>Von versuchten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_steps.py"/>
        <source>Stated success</source>
        <translation>Angegebener Erfolg</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_steps.py"/>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_steps.py"/>
        <source>A step needs a name.</source>
        <translation>Ein Schritt braucht einen Namen.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_steps.py"/>
        <source>A test needs both counts: right, and tried.</source>
        <translation>Ein Test braucht beide Zählungen: richtig und versucht.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_steps.py"/>
        <source>More right than tried cannot be.</source>
        <translation>Mehr richtige als versuchte kann es nicht geben.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workflow_steps.py"/>
        <source>At most {most} attempts.</source>
        <translation>Höchstens {most} Versuche.</translation>
    </message>
</context>
<context>
    <name>WorkshopActs</name>
    <message>
        <location filename="../../ui/pages/workshop_acts.py"/>
        <source>The room agrees on {letter}</source>
        <translation>Die Runde einigt sich auf {letter}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_acts.py"/>
        <source>What settled it? Votes and split stay on file.</source>
        <translation>Was gab den Ausschlag? Stimmen und Uneinigkeit bleiben festgehalten.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_acts.py"/>
        <source>Don't know is recorded</source>
        <translation>„Weiß nicht“ ist festgehalten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_acts.py"/>
        <source>Confirmed as it is.</source>
        <translation>So bestätigt.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_acts.py"/>
        <source>Who finds out, and by when? It goes on the follow-up list.</source>
        <translation>Wer findet es heraus, und bis wann? Es kommt auf die Liste der offenen Punkte.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_acts.py"/>
        <source>This question always applies.</source>
        <translation>Diese Frage trifft immer zu.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_acts.py"/>
        <source>Answer it, or choose Don't know.</source>
        <translation>Beantworten oder „Weiß nicht“ wählen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_acts.py"/>
        <source>Not applicable</source>
        <translation>Nicht zutreffend</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_acts.py"/>
        <source>Why can this not occur here? The reason is printed in the appendix.</source>
        <translation>Warum kann das hier nicht vorkommen? Die Begründung steht im Anhang.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_acts.py"/>
        <source>Parking lot</source>
        <translation>Themenspeicher</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_acts.py"/>
        <source>The question stays open here; somebody comes back with it.</source>
        <translation>Die Frage bleibt hier offen; jemand kommt darauf zurück.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_acts.py"/>
        <source>This question is not voted on.</source>
        <translation>Über diese Frage wird nicht abgestimmt.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_acts.py"/>
        <source>Choose its answer by letter.</source>
        <translation>Die Antwort per Buchstabe wählen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_acts.py"/>
        <source>Roster and agenda</source>
        <translation>Teilnehmer und Agenda</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_acts.py"/>
        <source>Votes are given by seat: put the people on the roster first.</source>
        <translation>Abgestimmt wird nach Plätzen: zuerst die Teilnehmer eintragen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_acts.py"/>
        <source>Nobody has a seat yet.</source>
        <translation>Noch hat niemand einen Platz.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_acts.py"/>
        <source>Record what the room agrees on by its letter, or leave it split and move on.</source>
        <translation>Die Einigung per Buchstabe festhalten, oder uneinig lassen und weitergehen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_acts.py"/>
        <source>The room has voted twice.</source>
        <translation>Die Runde hat zweimal abgestimmt.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_acts.py"/>
        <source>The room does not know</source>
        <translation>Die Runde weiß es nicht</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_acts.py"/>
        <source>Vote recorded. The room does not know.</source>
        <translation>Abstimmung erfasst. Die Runde weiß es nicht.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_acts.py"/>
        <source>Vote recorded. Median {letter}, range {range}.</source>
        <translation>Abstimmung festgehalten. Median {letter}, Spanne {range}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_acts.py"/>
        <source>Seat {seat} speaks first.</source>
        <translation>Platz {seat} spricht zuerst.</translation>
    </message>
</context>
<context>
    <name>WorkshopClock</name>
    <message>
        <location filename="../../ui/pages/workshop_clock.py"/>
        <source>{at} of {count}</source>
        <translation>{at} von {count}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_clock.py"/>
        <source>About this question</source>
        <translation>Zu dieser Frage</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_clock.py"/>
        <source>Next: {part}, {time}</source>
        <translation>Als Nächstes: {part}, {time}</translation>
    </message>
</context>
<context>
    <name>WorkshopDrafts</name>
    <message>
        <location filename="../../ui/pages/workshop_drafts.py"/>
        <source>The number typed for {question} is not recorded.</source>
        <translation>Die für {question} getippte Zahl ist nicht festgehalten.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_drafts.py"/>
        <source>The vote on {question} is recorded.</source>
        <translation>Die Abstimmung zu {question} ist festgehalten.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_drafts.py"/>
        <source>Median {letter}, range {range}.</source>
        <translation>Median {letter}, Spanne {range}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_drafts.py"/>
        <source>Open {question}</source>
        <translation>{question} öffnen</translation>
    </message>
</context>
<context>
    <name>WorkshopEvidence</name>
    <message>
        <location filename="../../ui/pages/workshop_evidence.py"/>
        <source>Picture of {question}</source>
        <translation>Bild zu {question}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_evidence.py"/>
        <source>The picture is kept with {question}</source>
        <translation>Das Bild liegt bei {question}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_evidence.py"/>
        <source>It stands in the form of what was shown there, to be described and added.</source>
        <translation>Es steht dort im Formular für Gezeigtes, zum Beschreiben und Hinzufügen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_evidence.py"/>
        <source>The picture for {question} was not kept</source>
        <translation>Das Bild für {question} wurde nicht aufgenommen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_evidence.py"/>
        <source>Open {question}</source>
        <translation>{question} öffnen</translation>
    </message>
</context>
<context>
    <name>WorkshopKeys</name>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>contradictions</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>register</source>
        <translation>Register</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>confirm as it is</source>
        <translation>so bestätigen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>not applicable</source>
        <translation>nicht zutreffend</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>leave it split</source>
        <translation>uneinig lassen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>vote</source>
        <translation>abstimmen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>level by number</source>
        <translation>Stufe als Zahl</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>vote again</source>
        <translation>erneut abstimmen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>don't know</source>
        <translation>weiß nicht</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>park</source>
        <translation>parken</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>flag</source>
        <translation>markieren</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>describe what was shown</source>
        <translation>Gezeigtes beschreiben</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>option</source>
        <translation>Option</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>Describe what was shown</source>
        <translation>Gezeigtes beschreiben</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>Evidence: said</source>
        <translation>Nachweis: gesagt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>Evidence: two roles</source>
        <translation>Nachweis: zwei Rollen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>Evidence: shown</source>
        <translation>Nachweis: gezeigt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_keys.py"/>
        <source>Evidence and note</source>
        <translation>Nachweis und Notiz</translation>
    </message>
</context>
<context>
    <name>WorkshopPage</name>
    <message>
        <location filename="../../ui/pages/workshop.py"/>
        <source>This questionnaire has no questions.</source>
        <translation>Dieser Fragebogen enthält keine Fragen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop.py"/>
        <source>Question {at} of {count}</source>
        <translation>Frage {at} von {count}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop.py"/>
        <source>{done} of {total} answered</source>
        <translation>{done} von {total} beantwortet</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop.py"/>
        <source>{confirmed}, {answered}</source>
        <translation>{confirmed}, {answered}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop.py"/>
        <source>{answered}, {rest}</source>
        <translation>{answered}, {rest}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop.py"/>
        <source>Roster and agenda</source>
        <translation>Teilnehmer und Agenda</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop.py"/>
        <source>Open ends</source>
        <translation>Offene Punkte</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop.py"/>
        <source>Next question</source>
        <translation>Nächste Frage</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop.py"/>
        <source>Register ({count})</source>
        <translation>Register ({count})</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop.py"/>
        <source>Median {letter}</source>
        <translation>Median {letter}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop.py"/>
        <source>Evidence and note</source>
        <translation>Nachweis und Notiz</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>Don't know</source>
        <translation>Weiß nicht</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>Confirm as it is</source>
        <translation>So bestätigen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>Not applicable</source>
        <translation>Nicht zutreffend</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>Enter the votes</source>
        <translation>Stimmen eingeben</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>Vote again</source>
        <translation>Neu abstimmen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>Leave it split</source>
        <translation>Uneinig lassen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>Parked</source>
        <translation>Geparkt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>Park</source>
        <translation>Parken</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>Flagged</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>Flag</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>Not confirmed</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>Changed later</source>
        <translation>Später geändert</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>Role gap</source>
        <translation>Rollenunterschied</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>Agreed</source>
        <translation>Geeinigt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>Split, range {range}</source>
        <translation>Uneinig, Spanne {range}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>The same letter confirms it, another changes it.</source>
        <translation>Derselbe Buchstabe bestätigt, ein anderer ändert.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>The key = confirms it, every other answer changes it.</source>
        <translation>Die Taste = bestätigt, jede andere Antwort ändert.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>Carried over, not confirmed. {how}</source>
        <translation>Übernommen, nicht bestätigt. {how}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>Carried from {date}, not confirmed. {how}</source>
        <translation>Übernommen vom {date}, nicht bestätigt. {how}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>{done} of {total} confirmed</source>
        <translation>{done} von {total} bestätigt</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>%n split</source>
        <translation>
            <numerusform>%n uneinig</numerusform>
            <numerusform>%n uneinig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>%n don't know</source>
        <translation>
            <numerusform>%n weiß nicht</numerusform>
            <numerusform>%n weiß nicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>%n not applicable</source>
        <translation>
            <numerusform>%n nicht zutreffend</numerusform>
            <numerusform>%n nicht zutreffend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>%n from the profile</source>
        <translation>
            <numerusform>%n aus dem Profil</numerusform>
            <numerusform>%n aus dem Profil</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>Build</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>Operate</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>Business</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_said.py"/>
        <source>No vote yet: V, then one letter a seat.</source>
        <translation>Noch keine Stimmen: V, dann ein Buchstabe je Platz.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_said.py"/>
        <source>The table has changed since this vote.</source>
        <translation>Der Tisch ist seit dieser Abstimmung anders besetzt.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_said.py"/>
        <source>The votes stay on file.</source>
        <translation>Die Stimmen bleiben erhalten.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_said.py"/>
        <source>A letter records what the room agrees on.</source>
        <translation>Ein Buchstabe hält fest, worauf sich die Runde einigt.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_said.py"/>
        <source>The room agreed on {letter}.</source>
        <translation>Die Runde hat sich auf {letter} geeinigt.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_said.py"/>
        <source>{group} {letter} ({count} votes)</source>
        <translation>{group} {letter} ({count} Stimmen)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_said.py"/>
        <source>Median by role: {groups}.</source>
        <translation>Median je Rolle: {groups}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_said.py"/>
        <source>{count} of {seats} votes are in</source>
        <translation>{count} von {seats} Stimmen liegen vor</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_said.py"/>
        <source>All votes are in: Enter records them</source>
        <translation>Alle Stimmen sind da: Eingabe hält sie fest</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_said.py"/>
        <source>{said}. Pale: the first vote.</source>
        <translation>{said}. Blass: erste Abstimmung.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_said.py"/>
        <source>Second vote</source>
        <translation>Zweite Abstimmung</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_said.py"/>
        <source>Record a level by its letter, or leave it split and go on.</source>
        <translation>Stufe per Buchstabe festhalten oder uneinig lassen und weitergehen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_said.py"/>
        <source>Record a level, or go on.</source>
        <translation>Stufe festhalten oder weiter.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_said.py"/>
        <source>Talk, then vote again or record a level by its letter.</source>
        <translation>Besprechen, dann neu abstimmen oder Stufe per Buchstabe festhalten.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_said.py"/>
        <source>Vote again or record a level.</source>
        <translation>Neu abstimmen oder festhalten.</translation>
    </message>
</context>
<context>
    <name>WorkshopVotes</name>
    <message>
        <location filename="../../ui/pages/workshop_votes.py"/>
        <source>vote of the next seat</source>
        <translation>Stimme des nächsten Platzes</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_votes.py"/>
        <source>record the vote</source>
        <translation>Abstimmung festhalten</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_votes.py"/>
        <source>leave it</source>
        <translation>verlassen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_votes.py"/>
        <source>don't know</source>
        <translation>weiß nicht</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_votes.py"/>
        <source>take back</source>
        <translation>zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_votes.py"/>
        <source>then</source>
        <translation>dann</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_votes.py"/>
        <source>speaks first</source>
        <translation>spricht zuerst</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_votes.py"/>
        <source>first</source>
        <translation>zuerst</translation>
    </message>
    <message>
        <location filename="../../ui/pages/workshop_votes.py"/>
        <source>The table has changed since this vote.</source>
        <translation>Der Tisch ist seit dieser Abstimmung anders besetzt.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <location filename="../../ui/main_window/workspace.py"/>
        <source>Optional: a PostgreSQL database of your firm, for engagements that several consultants share. Without it this program uses no network. A password is asked for and never written down.</source>
        <translation>Freiwillig: eine PostgreSQL-Datenbank der Firma für Projekte, die mehrere Berater teilen. Ohne sie nutzt dieses Programm kein Netz. Ein Kennwort wird erfragt und nie gespeichert.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workspace.py"/>
        <source>Address of the workspace</source>
        <translation>Adresse des Arbeitsbereichs</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workspace.py"/>
        <source>Open the workspace…</source>
        <translation>Arbeitsbereich öffnen…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workspace.py"/>
        <source>Shared workspace</source>
        <translation>Gemeinsamer Arbeitsbereich</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workspace.py"/>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workspace.py"/>
        <source>Open from the workspace…</source>
        <translation>Aus dem Arbeitsbereich öffnen…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workspace.py"/>
        <source>New engagement in the workspace…</source>
        <translation>Neues Projekt im Arbeitsbereich…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workspace.py"/>
        <source>Portfolio of the workspace</source>
        <translation>Portfolio des Arbeitsbereichs</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workspace.py"/>
        <source>Copy this engagement into the workspace</source>
        <translation>Dieses Projekt in den Arbeitsbereich kopieren</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workspace.py"/>
        <source>Go on in a file of its own…</source>
        <translation>In eigener Datei weiterarbeiten…</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workspace.py"/>
        <source>Bring in what others changed</source>
        <translation>Änderungen anderer übernehmen</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workspace.py"/>
        <source>Work goes on there. The file is as it was.</source>
        <translation>Die Arbeit geht dort weiter. Die Datei ist unverändert.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workspace.py"/>
        <source>{name} is in the workspace</source>
        <translation>{name} liegt im Arbeitsbereich</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workspace.py"/>
        <source>Also open with {names}</source>
        <translation>Auch geöffnet bei {names}</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workspace.py"/>
        <source>Where both change the same value, you are asked whose stays.</source>
        <translation>Ändern beide denselben Wert, wird gefragt, welcher bleibt.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workspace.py"/>
        <source>{who} changed {what} at {when}</source>
        <translation>{who} hat {what} um {when} geändert</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workspace.py"/>
        <source>Somebody removed {what}</source>
        <translation>Jemand hat {what} entfernt</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workspace.py"/>
        <source>Yours is kept in memory and not saved yet.</source>
        <translation>Ihr Wert steht im Arbeitsspeicher und ist noch nicht gespeichert.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/main_window/workspace.py"/>
        <source>And %n more value(s).</source>
        <translation>
            <numerusform>Und %n weiterer Wert.</numerusform>
            <numerusform>Und %n weitere Werte.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workspace.py"/>
        <source>Keep mine</source>
        <translation>Meinen behalten</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/workspace.py"/>
        <source>Take the other</source>
        <translation>Den anderen übernehmen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workspace_card.py"/>
        <source>New engagement…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workspace_card.py"/>
        <source>Portfolio</source>
        <translation>Portfolio</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workspace_card.py"/>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workspace_card.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workspace_card.py"/>
        <source>Workspace {name}</source>
        <translation>Arbeitsbereich {name}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workspace_card.py"/>
        <source>Connecting …</source>
        <translation>Verbindung wird hergestellt …</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workspace_card.py"/>
        <source>No engagements yet.</source>
        <translation>Noch keine Projekte.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workspace_card.py"/>
        <source>Engagements of the workspace</source>
        <translation>Projekte des Arbeitsbereichs</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workspace_card.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workspace_card.py"/>
        <source>Prepare the workspace here</source>
        <translation>Arbeitsbereich hier einrichten</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workspace_card.py"/>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workspace_card.py"/>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workspace_card.py"/>
        <source>Kept in memory until the program ends, and written nowhere.</source>
        <translation>Bleibt im Arbeitsspeicher, bis das Programm endet, und wird nirgends gespeichert.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workspace_card.py"/>
        <source>for example Northwind Logistics</source>
        <translation>zum Beispiel Nordwind Logistik</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workspace_card.py"/>
        <source>for example Invoice agent</source>
        <translation>zum Beispiel Rechnungsagent</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workspace_card.py"/>
        <source>Name in the workspace</source>
        <translation>Name im Arbeitsbereich</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workspace_card.py"/>
        <source>Create engagement</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workspace_card.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workspace_card.py"/>
        <source>New engagement in the workspace</source>
        <translation>Neues Projekt im Arbeitsbereich</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workspace_card.py"/>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workspace_card.py"/>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/workspace_card.py"/>
        <source>{when}, by {who}</source>
        <translation>{when}, von {who}</translation>
    </message>
</context>
</TS>
