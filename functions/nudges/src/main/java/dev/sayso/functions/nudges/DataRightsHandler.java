package dev.sayso.functions.nudges;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.sayso.assembly.DataRights;
import dev.sayso.commerce.privacy.Retention;
import dev.sayso.runtime.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Period;

/// What Lambda calls for shoppers' data: the schedule, to do what they asked for, and the merchant,
/// with `{"export":"shopper"}`, `{"delete":"shopper"}` or `{"receipt":"number"}`.
public final class DataRightsHandler implements RequestStreamHandler {

  private final DataWishes wishes;

  /// For Lambda: everything comes from the environment that `template.yaml` sets.
  public DataRightsHandler() {
    this(Environment.ofProcess());
  }

  private DataRightsHandler(Environment environment) {
    this(DataRights.deployed(environment, Channels.mail(environment), retention(environment)));
  }

  private static Retention retention(Environment environment) {
    return environment.value(
        "ORDER_RETENTION_YEARS",
        years -> new Retention(Period.ofYears(Integer.parseInt(years))),
        Retention.USUAL);
  }

  DataRightsHandler(DataRights rights) {
    wishes = new DataWishes(rights);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    answer.write(wishes.answer(event.readAllBytes(), context.getAwsRequestId()));
  }
}
