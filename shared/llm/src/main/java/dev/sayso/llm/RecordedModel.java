package dev.sayso.llm;

import dev.sayso.dialog.understanding.LanguageModel;
import dev.sayso.dialog.understanding.Question;
import java.time.Duration;
import java.util.Map;

/// Answers that a model once gave, or should give: by the words that were said, the arguments of
/// the tool as JSON. Other words it does not know.
public record RecordedModel(Map<String, String> answers) implements LanguageModel {

  public RecordedModel {
    answers = Map.copyOf(answers);
  }

  @Override
  public Answer understand(Question question, Duration within) {
    var arguments = answers.get(question.utterance().words());
    if (within.isNegative()) {
      return new Answer.Unavailable();
    }
    try {
      return arguments == null
          ? new Answer.Unsure()
          : UnderstandingForm.read(Wire.arguments(arguments));
    } catch (NonsenseException _) {
      return new Answer.Unsure();
    }
  }
}
