package dev.sayso.functions.google;

import dev.sayso.channel.Journal;
import dev.sayso.llm.ModelCall;
import java.util.Locale;

/// What is noted of a question to the language model.
final class ModelCalls {

  private ModelCalls() {}

  static Journal.Entry entry(ModelCall call) {
    var use = new Journal.Use(call.in(), call.out(), call.microCents(), call.took().toMillis());
    return new Journal.Entry.Consulted(
        call.outcome().name().toLowerCase(Locale.ROOT),
        use,
        call.said().map(ModelCall.Said::words).orElse(""),
        call.said().map(ModelCall.Said::answer).orElse(""));
  }
}
