package dev.sayso.functions.nudges;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.sayso.assembly.Finishing;
import dev.sayso.commerce.order.FinishingOrders;
import dev.sayso.runtime.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// What a schedule calls every minute: finishes or drops what a turn that died has left of orders
/// and cancellations. What the schedule sends does not matter.
public final class FinishHandler implements RequestStreamHandler {

  private final FinishingOrders finishing;

  /// For Lambda.
  public FinishHandler() {
    this(Finishing.deployed(Environment.ofProcess()));
  }

  FinishHandler(FinishingOrders finishing) {
    this.finishing = finishing;
  }

  /// What could not be looked at is an error, once all the others are done: the next minute tries
  /// again, and somebody is told.
  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    var swept = finishing.sweep();
    if (swept.failed() > 0) {
      throw new IllegalStateException(swept.failed() + " orders could not be finished");
    }
    var json = "{\"over\":" + swept.over() + ",\"waiting\":" + swept.waiting() + "}";
    answer.write(json.getBytes(StandardCharsets.UTF_8));
  }
}
