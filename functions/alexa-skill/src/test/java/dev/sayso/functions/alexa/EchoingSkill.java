package dev.sayso.functions.alexa;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.sayso.channel.alexa.AlexaServices;
import dev.sayso.channel.alexa.AlexaSettings;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Interpretation;
import dev.sayso.dialog.speech.Prompt;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The skill with an assistant that says what it heard; public, so that Lambda's runtime finds it.
public final class EchoingSkill implements RequestStreamHandler {
  static final AlexaSettings SETTINGS =
      AlexaSettings.deployed(
          "amzn1.ask.skill.00000000-0000-4000-8000-000000000000", List.of(Locale.US));

  private final AlexaSkillHandler skill =
      new AlexaSkillHandler(
          turn -> {
            System.out.println("turn " + turn.id());
            return echo(turn);
          },
          SETTINGS,
          AlexaServices.NONE,
          () -> {
            System.out.println("awake");
            throw new IllegalStateException("the database is asleep");
          },
          Optional::empty);

  static Reply echo(Turn turn) {
    String heard = turn.utterance() instanceof Utterance.Heard it ? it.best() : "nothing";
    return new Reply(
        Prompt.of("Did you say " + heard + "?"),
        Optional.of(Prompt.of("Well?")),
        true,
        new Expectation.Nothing(),
        Interpretation.of(new Intent.Help()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public void handleRequest(InputStream request, OutputStream response, Context context)
      throws IOException {
    skill.handleRequest(request, response, context);
  }
}
