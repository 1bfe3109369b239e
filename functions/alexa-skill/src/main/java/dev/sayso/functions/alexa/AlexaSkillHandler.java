package dev.sayso.functions.alexa;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.sayso.channel.alexa.AlexaChannel;
import dev.sayso.channel.alexa.AlexaSettings;
import dev.sayso.channel.alexa.JsonJournal;
import dev.sayso.dialog.Assistant;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import org.crac.Core;

/// What Lambda calls for each request of the Alexa skill.
public final class AlexaSkillHandler implements RequestStreamHandler {
  private final AlexaChannel channel;

  /// Held here, because the context of checkpoints keeps no hold of it.
  private final Priming priming;

  AlexaSkillHandler(Assistant assistant, AlexaSettings settings) {
    channel =
        new AlexaChannel(assistant, settings, new JsonJournal(System.out, InstantSource.system()));
    priming = new Priming(channel, settings);
    Core.getGlobalContext().register(priming);
  }

  @Override
  public void handleRequest(InputStream request, OutputStream response, Context context)
      throws IOException {
    byte[] body = request.readNBytes(AlexaChannel.LARGEST_REQUEST + 1);
    response.write(channel.answer(body).body());
  }
}
