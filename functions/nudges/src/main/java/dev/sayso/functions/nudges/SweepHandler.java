package dev.sayso.functions.nudges;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.sayso.commerce.nudge.DueShoppers;
import dev.sayso.commerce.nudge.Errands;
import dev.sayso.commerce.nudge.Sweeping;
import dev.sayso.runtime.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/// What the schedule calls: begins a sweep, unless the last one is still at work. What the schedule
/// sends does not matter.
public final class SweepHandler implements RequestStreamHandler {

  private final Errands errands;
  private final InstantSource clock;

  /// For Lambda.
  public SweepHandler() {
    this(Queue.of(Environment.ofProcess()), InstantSource.system());
  }

  SweepHandler(Errands errands, InstantSource clock) {
    this.errands = errands;
    this.clock = clock;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    DueShoppers nobody =
        (_, _, _) -> {
          throw new IllegalStateException("who is due is looked up by the errands");
        };
    boolean began = new Sweeping(nobody, errands).begin(clock.instant());
    answer.write(("{\"began\":" + began + "}").getBytes(StandardCharsets.UTF_8));
  }
}
