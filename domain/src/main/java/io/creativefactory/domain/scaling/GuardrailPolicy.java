package io.creativefactory.domain.scaling;

/// One rule about single changes: a pure function that allows or rejects with a reason.
@FunctionalInterface
public interface GuardrailPolicy {
  Ruling judge(ProposedChange.Single change, ChangeContext context, Guardrails limits);
}
