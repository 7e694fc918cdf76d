"""The public formulas by name: one table, from which the command line lists, calls and checks them."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from readiness.domain.reliability import (
    chain,
    checking,
    cost,
    demonstration,
    drift,
    estimation,
    heterogeneity,
    intervals,
    transfer,
    trend,
    volume,
)
from readiness.domain.reliability.figure import Figure, Interval
from readiness.domain.reliability.result import Status
from readiness.errors import ProjectionError

Json = Any
"""A value as JSON knows it: number, text, truth value, null, list or object."""

_AS_LIST = (Interval, drift.Difference)


@dataclass(frozen=True)
class Evaluation:
    """A computed formula: the value as JSON, its status, and one status per element where it was mapped."""

    value: Json
    status: Status
    statuses: tuple[Status, ...]


@dataclass(frozen=True)
class Formula:
    """One public formula.

    Attributes:
        name: public name.
        function: what computes it.
        renamed: argument names of the public form that differ from the function's parameters.
        over: arguments that may be a list or an object; the formula is then computed element by element.
        labels: arguments that only describe a case and do not enter the computation.
        keys: names of the parts of the value where they differ from the function's.
    """

    name: str
    function: Callable[..., Figure[Any]]
    renamed: Mapping[str, str]
    over: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    keys: Mapping[str, str] | None = None

    @cached_property
    def parameters(self) -> Mapping[str, inspect.Parameter]:
        """Parameters of the function under their public names."""
        public = {parameter: name for name, parameter in self.renamed.items()}
        found = inspect.signature(self.function).parameters
        return {public.get(name, name): parameter for name, parameter in found.items()}

    @property
    def required(self) -> tuple[str, ...]:
        """Arguments that must be given."""
        return tuple(k for k, p in self.parameters.items() if p.default is inspect.Parameter.empty)

    @property
    def optional(self) -> tuple[str, ...]:
        """Arguments that may be left out."""
        return tuple(k for k, p in self.parameters.items() if p.default is not inspect.Parameter.empty)

    @property
    def summary(self) -> str:
        """What it computes, in one line."""
        return " ".join((inspect.getdoc(self.function) or "").split("\n\n", maxsplit=1)[0].split())


def _cost_per_success(  # noqa: PLR0913, PLR0917 - the inputs of the cost of a task
    tokens: float,
    price_per_million: float,
    mult: float = 1.0,
    attempts: float = 1.0,
    share: float = 0.0,
    t_rev: float = 0.0,
    esc: float = 0.0,
    t_handle: float = 0.0,
    wage: float = 0.0,
    silent: float = 0.0,
    loss: float = 0.0,
    p_final_correct: float = 1.0,
) -> Figure[cost.TaskCost]:
    """Cost per task and per finally right task: tokens + review + escalation + silent loss."""
    return cost.cost_per_success(cost.CostInputs(**locals()))


def _stratified_trend(strata: Mapping[str, Sequence[Sequence[float]]]) -> Figure[trend.TrendTest]:
    """Trend of success over days, tested within each step; strata = {step: [[day, right, tasks], ...]}."""
    days = {name: [trend.DayCount(*day) for day in counts] for name, counts in strata.items()}
    return trend.stratified_trend(days)


def _success_run_n(CR: Sequence[Sequence[float]]) -> Figure[tuple[int, ...]]:  # noqa: N803 - public argument name
    """Failure-free tasks that show target R at confidence C, ceil(ln(1-C) / ln R), for pairs [C, R]."""
    return Figure(tuple(demonstration.success_run_n(c, r).value for c, r in CR), "ok" if CR else "no_data")


def _formula(
    name: str,
    function: Callable[..., Figure[Any]],
    renamed: str = "",
    over: str = "",
    labels: str = "",
    keys: str = "",
) -> Formula:
    pairs = dict(part.split("=") for part in renamed.split())
    parts = dict(part.split("=") for part in keys.split()) or None
    return Formula(name, function, pairs, tuple(over.split()), tuple(labels.split()), parts)


_TABLE = (
    _formula("wilson", intervals.wilson),
    _formula("jeffreys", intervals.jeffreys),
    _formula("clopper_pearson", intervals.clopper_pearson),
    _formula("cp_lower", intervals.cp_lower),
    _formula("rogan_gladen", estimation.rogan_gladen),
    _formula("overdispersion", estimation.overdispersion),
    _formula("wilson_effective", estimation.wilson_effective),
    _formula("wilson_clustered", estimation.wilson_clustered),
    _formula("beta_posterior", estimation.beta_posterior),
    _formula("elicited_prior_update", estimation.elicited_prior_update),
    _formula("chain_common", chain.chain_common, over="n"),
    _formula("chain_product", chain.chain_product),
    _formula("required_step", chain.required_step, "R=target", over="n"),
    _formula("max_steps", chain.max_steps, "R=target"),
    _formula("shared_p_posterior", chain.shared_p_posterior),
    _formula("hetero_posterior_moments", chain.hetero_posterior_moments),
    _formula("hetero_posterior_mc", chain.hetero_posterior_mc),
    _formula("common_cause_chain", chain.common_cause_chain),
    _formula("betabin_all_success", heterogeneity.betabin_all_success),
    _formula("betabin_at_least_one", heterogeneity.betabin_at_least_one, "K=attempts"),
    _formula("rho_from_passk", heterogeneity.rho_from_passk),
    _formula("pass_hat_k", heterogeneity.pass_hat_k, over="k"),
    _formula("pass_hat_k_mean", heterogeneity.pass_hat_k_mean),
    _formula("pass_at_k", heterogeneity.pass_at_k),
    _formula("retry_verifier", checking.retry_verifier, "K=attempts"),
    _formula("retry_ceiling", checking.retry_ceiling),
    _formula("chain_with_retries", checking.chain_with_retries, "K=attempts"),
    _formula("review_gate", checking.review_gate, "R=success phi=share"),
    _formula("gates_in_series", checking.gates_in_series, "phi=share"),
    _formula("step_recovery", checking.step_recovery),
    _formula("seeded_error_detection", checking.seeded_error_detection),
    _formula("capture_recapture", checking.capture_recapture),
    _formula("half_life_horizon", transfer.half_life_horizon, "T50=t50", keys="lengths=T successes=S"),
    _formula("weibull_horizon", transfer.weibull_horizon, "T50=t50", keys="lengths=T successes=S"),
    _formula("horizon_transfer", transfer.horizon_transfer, "S1=success", over="kappa"),
    _formula("tail_mixture", transfer.tail_mixture, over="tau"),
    _formula("connector_availability", transfer.connector_availability, "R=success A=availability"),
    _formula("architecture_shift", transfer.architecture_shift, "P_MAS=p_mas P_SAS=p_sas", labels="arch task_class"),
    _formula("task_level_error_ratio", transfer.task_level_error_ratio, "P_SAS=p_sas P_MAS=p_mas", over="P_MAS"),
    _formula("architecture_tokens", cost.architecture_tokens, over="overhead"),
    _formula("turns_power_law", cost.turns_power_law, over="n"),
    _formula("token_multiplier", cost.token_multiplier),
    _formula("planner_executor_saving", cost.planner_executor_saving, over="w r"),
    _formula("cost_per_success", _cost_per_success, "phi=share"),
    _formula("breakeven_success", cost.breakeven_success),
    _formula("errors_per_day", volume.errors_per_day, "V=volume"),
    _formula("silent_accumulation", volume.silent_accumulation, "V=volume phi=share D=delay"),
    _formula("audit_detection", volume.audit_detection, "V=volume phi=share D=days"),
    _formula("predictive_errors", volume.predictive_errors, "N=tasks"),
    _formula("error_budget", volume.error_budget, "V=volume"),
    _formula("review_fte", volume.review_fte, "V=volume phi=share"),
    _formula("success_run_n", _success_run_n),
    _formula("n_with_k_failures", demonstration.n_with_k_failures, "C=conf R=target", over="k"),
    _formula("plan_pass_probability", demonstration.plan_pass_probability, "R1=success", over="R1"),
    _formula("success_run_bayes_n", demonstration.success_run_bayes_n, "C=conf R=target"),
    _formula("tasks_needed_wilson", demonstration.tasks_needed_wilson, over="target"),
    _formula("sprt", demonstration.sprt),
    _formula("bonferroni_bound", demonstration.bonferroni_bound, "C=conf"),
    _formula("holm", demonstration.holm),
    _formula("benjamini_hochberg", demonstration.benjamini_hochberg),
    _formula("newcombe_difference", drift.newcombe_difference),
    _formula("stratified_trend", _stratified_trend),
    _formula("trend_breach", trend.trend_breach),
    _formula("cusum", drift.cusum, "f=failures"),
    _formula("cusum_design", drift.cusum_design, "ARL0_days=days_between m=charts"),
)

FORMULAS: Mapping[str, Formula] = {formula.name: formula for formula in _TABLE}
"""Every public formula by its name."""


def evaluate(name: str, inputs: Mapping[str, Json]) -> Evaluation:
    """Compute a public formula from JSON-like arguments.

    Args:
        name: a key of `FORMULAS`.
        inputs: arguments by their public names. With `args` (names in order) and `cases` (a list of value
            lists) the formula is computed once per case.

    Raises:
        ProjectionError: the formula is not known, or an argument is unknown, missing or out of range.
    """
    formula = FORMULAS.get(name)
    if formula is None:
        raise ProjectionError(f"There is no formula named {name!r}.", hint="Run `readiness calc` to list the names.")
    if "args" in inputs and "cases" in inputs:
        names = inputs["args"]
        runs = [_evaluate_elements(formula, dict(zip(names, case, strict=False))) for case in inputs["cases"]]
        return _combine([run.value for run in runs], [s for run in runs for s in run.statuses])
    return _evaluate_elements(formula, inputs)


def _evaluate_elements(formula: Formula, inputs: Mapping[str, Json]) -> Evaluation:
    """Compute element by element where arguments are lists or objects that the formula maps over."""
    mapped = {key: inputs[key] for key in formula.over if isinstance(inputs.get(key), (list, tuple, dict))}
    if not mapped:
        figure = _call(formula, inputs)
        return Evaluation(_plain(figure.value, formula.keys), figure.status, (figure.status,))
    first = next(iter(mapped.values()))
    if any(type(value) is not type(first) or len(value) != len(first) for value in mapped.values()):
        raise ProjectionError(f"{formula.name}: {' and '.join(mapped)} must be equally long lists.")
    labels: Iterable[Any] = first if isinstance(first, dict) else range(len(first))
    figures = {
        label: _call(formula, {**inputs, **{key: value[label] for key, value in mapped.items()}}) for label in labels
    }
    values = {label: _plain(figure.value, formula.keys) for label, figure in figures.items()}
    statuses = [figure.status for figure in figures.values()]
    return _combine(values if isinstance(first, dict) else list(values.values()), statuses)


def _combine(value: Json, statuses: Sequence[Status]) -> Evaluation:
    """One status for many elements: ok if all are, otherwise the first that is not."""
    overall: Status = "ok" if statuses else "no_data"
    return Evaluation(value, next((s for s in statuses if s != "ok"), overall), tuple(statuses))


def _call(formula: Formula, inputs: Mapping[str, Json]) -> Figure[Any]:
    given = {key: value for key, value in inputs.items() if key not in formula.labels}
    unknown = [key for key in given if key not in formula.parameters]
    missing = [key for key in formula.required if key not in given]
    if unknown or missing:
        words = [f"has no argument {', '.join(unknown)}"] if unknown else []
        words += [f"needs {', '.join(missing)}"] if missing else []
        usage = " ".join([*formula.required, *(f"[{key}]" for key in formula.optional)])
        raise ProjectionError(f"{formula.name} {' and '.join(words)}.", hint=f"Its arguments are: {usage}.")
    arguments = {
        formula.parameters[key].name: _fit(formula, key, value, formula.parameters[key]) for key, value in given.items()
    }
    try:
        return formula.function(**arguments)
    except (ValueError, TypeError, ArithmeticError) as error:
        raise ProjectionError(f"{formula.name}: {error}") from error


def _fit(formula: Formula, key: str, value: Json, parameter: inspect.Parameter) -> Json:
    """Check the kind of one argument against the annotation of its parameter."""
    kind = str(parameter.annotation)
    if value is None and "None" in kind:
        return None
    if "[" in kind:
        if not isinstance(value, (list, tuple, dict)):
            raise ProjectionError(f"{formula.name}: {key} must be a list, got {value!r}.")
        return value
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ProjectionError(f"{formula.name}: {key} must be a number, got {value!r}.")
    if kind in ("int", "int | None"):
        if value != int(value):
            raise ProjectionError(f"{formula.name}: {key} must be a whole number, got {value!r}.")
        return int(value)
    return value


def _plain(value: Any, keys: Mapping[str, str] | None = None) -> Json:
    """A value as JSON: named parts become an object, intervals and sequences a list."""
    if isinstance(value, tuple) and hasattr(value, "_asdict") and not isinstance(value, _AS_LIST):
        names = keys or {}
        return {names.get(part, part): _plain(inner) for part, inner in value._asdict().items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    return value
