package dev.sayso.benchmarks.coldstart;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// The least a Java function can do: answers without looking at what it is asked.
public final class BareHello implements RequestStreamHandler {

  private static final byte[] ANSWER =
      """
      {"version":"1.0","response":{"outputSpeech":{"type":"SSML","ssml":"<speak>Hello</speak>"}}}\
      """
          .getBytes(StandardCharsets.UTF_8);

  @Override
  public void handleRequest(InputStream request, OutputStream response, Context context)
      throws IOException {
    request.readAllBytes();
    response.write(ANSWER);
  }
}
