package dev.sayso.dialog.understanding;

import java.time.Duration;
import java.util.List;

class ScriptedModelTest extends LanguageModelContract {

  @Override
  protected LanguageModel reading(List<Reading> readings) {
    return ScriptedModel.answering(new LanguageModel.Answer.Meant(readings));
  }

  @Override
  protected LanguageModel unsure() {
    return ScriptedModel.answering(new LanguageModel.Answer.Unsure());
  }

  @Override
  protected LanguageModel down() {
    return LanguageModel.NONE;
  }

  @Override
  protected LanguageModel late(Duration within) {
    return ScriptedModel.taking(within.plusSeconds(10));
  }
}
