<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BatchList</name>
    <message numerus="yes">
        <location filename="../../ui/widgets/batch_list.py"/>
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_acts.py"/>
        <source>%n answer(s) carried over</source>
        <translation>
            <numerusform>%n answer carried over</numerusform>
            <numerusform>%n answers carried over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_words.py"/>
        <source>same questionnaire, %n question(s) in both</source>
        <translation>
            <numerusform>same questionnaire, %n question in both</numerusform>
            <numerusform>same questionnaire, %n questions in both</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_words.py"/>
        <source>questionnaires {then} and {now}: %n common question(s)</source>
        <translation>
            <numerusform>questionnaires {then} and {now}: %n common question</numerusform>
            <numerusform>questionnaires {then} and {now}: %n common questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_words.py"/>
        <source>%n point(s) more evidenced.</source>
        <translation>
            <numerusform>%n point more is evidenced.</numerusform>
            <numerusform>%n points more are evidenced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_words.py"/>
        <source>%n point(s) fewer evidenced.</source>
        <translation>
            <numerusform>%n point fewer is evidenced.</numerusform>
            <numerusform>%n points fewer are evidenced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_words.py"/>
        <source>%n hard gate(s) open.</source>
        <translation>
            <numerusform>%n hard gate is open.</numerusform>
            <numerusform>%n hard gates are open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_words.py"/>
        <source>%n answer(s) changed.</source>
        <translation>
            <numerusform>%n answer changed.</numerusform>
            <numerusform>%n answers changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_words.py"/>
        <source>%n gate(s) open: {fail} fail, {unknown} unknown, {claimed} claimed</source>
        <translation>
            <numerusform>%n gate open: {fail} fail, {unknown} unknown, {claimed} claimed</numerusform>
            <numerusform>%n gates open: {fail} fail, {unknown} unknown, {claimed} claimed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_words.py"/>
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_words.py"/>
        <source>%n import(s)</source>
        <translation>
            <numerusform>%n import</numerusform>
            <numerusform>%n imports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_words.py"/>
        <source>%n answer(s) fell</source>
        <translation>
            <numerusform>%n answer fell</numerusform>
            <numerusform>%n answers fell</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/compare_words.py"/>
        <source>%n answer(s) changed after the workshop</source>
        <translation>
            <numerusform>%n answer changed after the workshop</numerusform>
            <numerusform>%n answers changed after the workshop</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoneWork</name>
    <message numerus="yes">
        <location filename="../../ui/widgets/done_work.py"/>
        <source>%n initiative(s) finished</source>
        <translation>
            <numerusform>%n initiative finished</numerusform>
            <numerusform>%n initiatives finished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftView</name>
    <message numerus="yes">
        <location filename="../../ui/widgets/import_commit.py"/>
        <source>Importing accepts %n proposed reading(s): {readings}</source>
        <translation>
            <numerusform>Importing accepts %n proposed reading: {readings}</numerusform>
            <numerusform>Importing accepts %n proposed readings: {readings}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/import_commit.py"/>
        <source>%n remark(s)…</source>
        <translation>
            <numerusform>%n remark…</numerusform>
            <numerusform>%n remarks…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/import_commit.py"/>
        <source>%Ln of these row(s) imported before.</source>
        <translation>
            <numerusform>%Ln of these rows was imported before.</numerusform>
            <numerusform>%Ln of these rows were imported before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/import_commit.py"/>
        <source>Add %Ln new</source>
        <translation>
            <numerusform>Add %Ln new</numerusform>
            <numerusform>Add %Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>%n sheet(s)…</source>
        <translation>
            <numerusform>%n sheet…</numerusform>
            <numerusform>%n sheets…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>Values, %n to check</source>
        <translation>
            <numerusform>Values, %n to check</numerusform>
            <numerusform>Values, %n to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/import_draft_view.py"/>
        <source>%n to check</source>
        <translation>
            <numerusform>%n to check</numerusform>
            <numerusform>%n to check</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message numerus="yes">
        <location filename="../../ui/main_window/drops.py"/>
        <source>Let go to read the metrics of %n file(s)</source>
        <translation>
            <numerusform>Let go to read the metrics of %n file</numerusform>
            <numerusform>Let go to read the metrics of %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueLanes</name>
    <message numerus="yes">
        <location filename="../../ui/widgets/due_lanes.py"/>
        <source>%n open end(s)</source>
        <translation>
            <numerusform>%n open end</numerusform>
            <numerusform>%n open ends</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message numerus="yes">
        <location filename="../../ui/widgets/explanation.py"/>
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message numerus="yes">
        <location filename="../../ui/widgets/finding_list.py"/>
        <source>%n initiative(s) answer it</source>
        <translation>
            <numerusform>one initiative answers it</numerusform>
            <numerusform>%n initiatives answer it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpCard</name>
    <message numerus="yes">
        <location filename="../../ui/widgets/follow_up_card.py"/>
        <source>{date}, %n day(s) ago</source>
        <translation>
            <numerusform>{date}, %n day ago</numerusform>
            <numerusform>{date}, %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/follow_up_card.py"/>
        <source>{date}, in %n day(s)</source>
        <translation>
            <numerusform>{date}, in %n day</numerusform>
            <numerusform>{date}, in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpPage</name>
    <message numerus="yes">
        <location filename="../../ui/pages/followup.py"/>
        <source>%n to follow up</source>
        <translation>
            <numerusform>%n to follow up</numerusform>
            <numerusform>%n to follow up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/followup.py"/>
        <source>%n without name or date</source>
        <translation>
            <numerusform>%n without name or date</numerusform>
            <numerusform>%n without name or date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/followup.py"/>
        <source>%n to confirm</source>
        <translation>
            <numerusform>%n to confirm</numerusform>
            <numerusform>%n to confirm</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gantt</name>
    <message numerus="yes">
        <location filename="../../ui/widgets/gantt_head.py"/>
        <source>%n initiative(s) over {weeks} weeks</source>
        <translation>
            <numerusform>%n initiative over {weeks} weeks</numerusform>
            <numerusform>%n initiatives over {weeks} weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GateStrip</name>
    <message numerus="yes">
        <location filename="../../ui/widgets/gate_strip.py"/>
        <source>%n hard</source>
        <translation>
            <numerusform>%n hard</numerusform>
            <numerusform>%n hard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/gate_strip.py"/>
        <source>%n soft</source>
        <translation>
            <numerusform>%n soft</numerusform>
            <numerusform>%n soft</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HintBar</name>
    <message numerus="yes">
        <location filename="../../ui/widgets/hint_bar.py"/>
        <source>%n more key(s)</source>
        <translation>
            <numerusform>%n more key</numerusform>
            <numerusform>%n more keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InitiativePanel</name>
    <message numerus="yes">
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>It may slip %n week(s) before anything else moves.</source>
        <translation>
            <numerusform>It may slip %n week before anything else moves.</numerusform>
            <numerusform>It may slip %n weeks before anything else moves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/initiative_panel.py"/>
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message numerus="yes">
        <location filename="../../ui/pages/merge_words.py"/>
        <source>Coming along from the other file: %n value(s).</source>
        <translation>
            <numerusform>Coming along from the other file: %n value.</numerusform>
            <numerusform>Coming along from the other file: %n values.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/merge_words.py"/>
        <source>The same in both: %n value(s).</source>
        <translation>
            <numerusform>The same in both: %n value.</numerusform>
            <numerusform>The same in both: %n values.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/merge_words.py"/>
        <source>%n value(s) came along.</source>
        <translation>
            <numerusform>%n value came along.</numerusform>
            <numerusform>%n values came along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/merge_words.py"/>
        <source>%n conflict(s) decided for the other file.</source>
        <translation>
            <numerusform>%n conflict decided for the other file.</numerusform>
            <numerusform>%n conflicts decided for the other file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/merge_words.py"/>
        <source>%n conflict(s) decided for this file.</source>
        <translation>
            <numerusform>%n conflict decided for this file.</numerusform>
            <numerusform>%n conflicts decided for this file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/merge_words.py"/>
        <source>%n kept snapshot(s), which stay also after an undo</source>
        <translation>
            <numerusform>%n kept snapshot, which stay also after an undo</numerusform>
            <numerusform>%n kept snapshots, which stay also after an undo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetricsActs</name>
    <message numerus="yes">
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/metrics_acts.py"/>
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetricsPage</name>
    <message numerus="yes">
        <location filename="../../ui/pages/metrics.py"/>
        <source>%n import(s)</source>
        <translation>
            <numerusform>%n import</numerusform>
            <numerusform>%n imports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/metrics.py"/>
        <source>%Ln task(s) in {imports}</source>
        <translation>
            <numerusform>%Ln task in {imports}</numerusform>
            <numerusform>%Ln tasks in {imports}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/metrics.py"/>
        <source>%n more to come</source>
        <translation>
            <numerusform>%n more to come</numerusform>
            <numerusform>%n more to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/metrics.py"/>
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>Import %Ln row</numerusform>
            <numerusform>Import %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message numerus="yes">
        <location filename="../../ui/main_window/navigation.py"/>
        <source>%n import(s)</source>
        <translation>
            <numerusform>%n import</numerusform>
            <numerusform>%n imports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Portfolio</name>
    <message numerus="yes">
        <location filename="../../ui/pages/portfolio_words.py"/>
        <source>The shared workspace, %n engagement(s), looked at only</source>
        <translation>
            <numerusform>The shared workspace, %n engagement, looked at only</numerusform>
            <numerusform>The shared workspace, %n engagements, looked at only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/portfolio_words.py"/>
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/portfolio_words.py"/>
        <source>Five gaps and control, %n engagement(s) with a verdict, no names</source>
        <translation>
            <numerusform>Five gaps and control, %n engagement with a verdict, no names</numerusform>
            <numerusform>Five gaps and control, %n engagements with a verdict, no names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/portfolio_words.py"/>
        <source>%n aged</source>
        <translation>
            <numerusform>%n aged</numerusform>
            <numerusform>%n aged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/portfolio_words.py"/>
        <source>%n to confirm</source>
        <translation>
            <numerusform>%n to confirm</numerusform>
            <numerusform>%n to confirm</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message numerus="yes">
        <location filename="../../ui/pages/profile.py"/>
        <source>%n required field(s) open</source>
        <translation>
            <numerusform>%n required field open</numerusform>
            <numerusform>%n required fields open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/profile.py"/>
        <source>%n with advice</source>
        <translation>
            <numerusform>%n with advice</numerusform>
            <numerusform>%n with advice</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message numerus="yes">
        <location filename="../../ui/widgets/progress.py"/>
        <source>about %n s left</source>
        <translation>
            <numerusform>about %n s left</numerusform>
            <numerusform>about %n s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/progress.py"/>
        <source>about %n min left</source>
        <translation>
            <numerusform>about %n min left</numerusform>
            <numerusform>about %n min left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectorWindow</name>
    <message numerus="yes">
        <location filename="../../ui/widgets/projector.py"/>
        <source>%n don't know</source>
        <translation>
            <numerusform>%n doesn't know</numerusform>
            <numerusform>%n don't know</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Protection</name>
    <message numerus="yes">
        <location filename="../../ui/main_window/protection.py"/>
        <source>%n backup(s) kept so far</source>
        <translation>
            <numerusform>%n backup kept so far</numerusform>
            <numerusform>%n backups kept so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/main_window/protection.py"/>
        <source>%n backup(s) in clear</source>
        <translation>
            <numerusform>%n backup in clear</numerusform>
            <numerusform>%n backups in clear</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questionnaire</name>
    <message numerus="yes">
        <location filename="../../ui/main_window/questionnaire_card.py"/>
        <source>{listed} and %n more</source>
        <translation>
            <numerusform>{listed} and %n more</numerusform>
            <numerusform>{listed} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message numerus="yes">
        <location filename="../../ui/main_window/reading.py"/>
        <source>{first} and %n more</source>
        <translation>
            <numerusform>{first} and %n more</numerusform>
            <numerusform>{first} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadoutPage</name>
    <message numerus="yes">
        <location filename="../../ui/pages/readout.py"/>
        <source>%n answer(s) carried over and not confirmed</source>
        <translation>
            <numerusform>%n answer carried over and not confirmed</numerusform>
            <numerusform>%n answers carried over and not confirmed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RedactionList</name>
    <message numerus="yes">
        <location filename="../../ui/widgets/redaction_list.py"/>
        <source>%n text(s) replaced</source>
        <translation>
            <numerusform>%n text replaced</numerusform>
            <numerusform>%n texts replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message numerus="yes">
        <location filename="../../ui/pages/report_written.py"/>
        <source>and %n file(s) beside it</source>
        <translation>
            <numerusform>and %n file beside it</numerusform>
            <numerusform>and %n files beside it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoadmapPage</name>
    <message numerus="yes">
        <location filename="../../ui/pages/roadmap_message.py"/>
        <source>%n further change(s)</source>
        <translation>
            <numerusform>%n further change</numerusform>
            <numerusform>%n further changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/roadmap_message.py"/>
        <source>%n that need it go too</source>
        <translation>
            <numerusform>One that needs it goes too</numerusform>
            <numerusform>%n that need it go too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>%n hard</source>
        <translation>
            <numerusform>%n hard</numerusform>
            <numerusform>%n hard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/roadmap_words.py"/>
        <source>%n soft</source>
        <translation>
            <numerusform>%n soft</numerusform>
            <numerusform>%n soft</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoadmapViews</name>
    <message numerus="yes">
        <location filename="../../ui/widgets/roadmap_compared.py"/>
        <source>%n scenario(s) beside the plan</source>
        <translation>
            <numerusform>%n scenario beside the plan</numerusform>
            <numerusform>%n scenarios beside the plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>%n hard</source>
        <translation>
            <numerusform>%n hard</numerusform>
            <numerusform>%n hard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/roadmap_figures.py"/>
        <source>%n soft</source>
        <translation>
            <numerusform>%n soft</numerusform>
            <numerusform>%n soft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>%n initiative(s) left out, {spare} not needed</source>
        <translation>
            <numerusform>%n initiative left out, {spare} not needed</numerusform>
            <numerusform>%n initiatives left out, {spare} not needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>%n initiative(s) left out</source>
        <translation>
            <numerusform>%n initiative left out</numerusform>
            <numerusform>%n initiatives left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/roadmap_out.py"/>
        <source>Nothing is left out; %n initiative(s) of the catalogue are not needed</source>
        <translation>
            <numerusform>Nothing is left out; %n initiative of the catalogue is not needed</numerusform>
            <numerusform>Nothing is left out; %n initiatives of the catalogue are not needed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message numerus="yes">
        <location filename="../../ui/pages/roster.py"/>
        <source>%n of 3 voting role groups</source>
        <translation>
            <numerusform>%n of 3 voting role groups</numerusform>
            <numerusform>%n of 3 voting role groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/roster.py"/>
        <source>%n voting role group(s): role gaps will show</source>
        <translation>
            <numerusform>%n voting role group: role gaps will show</numerusform>
            <numerusform>%n voting role groups: role gaps will show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/roster.py"/>
        <source>%n minute(s), ends {time}</source>
        <translation>
            <numerusform>%n minute, ends {time}</numerusform>
            <numerusform>%n minutes, ends {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/roster.py"/>
        <source>%n seat(s) and the sponsor</source>
        <translation>
            <numerusform>%n seat and the sponsor</numerusform>
            <numerusform>%n seats and the sponsor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/roster.py"/>
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message numerus="yes">
        <location filename="../../ui/main_window/speech.py"/>
        <source>%n gate(s) open.</source>
        <translation>
            <numerusform>%n gate open.</numerusform>
            <numerusform>%n gates open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkbookCard</name>
    <message numerus="yes">
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>Take over %n entries</source>
        <translation>
            <numerusform>Take over %n entry</numerusform>
            <numerusform>Take over %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/workbook_card.py"/>
        <source>%n newer here</source>
        <translation>
            <numerusform>%n newer here</numerusform>
            <numerusform>%n newer here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkshopPage</name>
    <message numerus="yes">
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>%n split</source>
        <translation>
            <numerusform>%n split</numerusform>
            <numerusform>%n split</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>%n don't know</source>
        <translation>
            <numerusform>%n don't know</numerusform>
            <numerusform>%n don't know</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>%n not applicable</source>
        <translation>
            <numerusform>%n not applicable</numerusform>
            <numerusform>%n not applicable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/workshop_foot.py"/>
        <source>%n from the profile</source>
        <translation>
            <numerusform>%n from the profile</numerusform>
            <numerusform>%n from the profile</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message numerus="yes">
        <location filename="../../ui/main_window/workspace.py"/>
        <source>And %n more value(s).</source>
        <translation>
            <numerusform>And %n more value.</numerusform>
            <numerusform>And %n more values.</numerusform>
        </translation>
    </message>
</context>
</TS>
