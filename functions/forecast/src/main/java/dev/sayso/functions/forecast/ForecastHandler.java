package dev.sayso.functions.forecast;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.sayso.assembly.Deployment;
import dev.sayso.assembly.Forecaster;
import dev.sayso.channel.Journal;
import dev.sayso.channel.JsonJournal;
import dev.sayso.runtime.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import org.crac.Core;

/// What Lambda calls with what the shoppers' table tells of orders, and a merchant with
/// `{"rebuild":"household"}`.
public final class ForecastHandler implements RequestStreamHandler {

  private final Doors doors;

  /// Held here, because the context of checkpoints keeps no hold of it.
  private final SnapStart snapStart;

  /// For Lambda: everything comes from the environment that `template.yaml` sets.
  public ForecastHandler() {
    this(Deployment.forecaster(Environment.ofProcess()));
  }

  ForecastHandler(Forecaster forecaster) {
    Journal journal = new JsonJournal(System.out, InstantSource.system(), "forecast");
    doors = new Doors(forecaster, journal);
    snapStart = new SnapStart(forecaster.catalog()::refresh, journal);
    Core.getGlobalContext().register(snapStart);
  }

  @Override
  public void handleRequest(InputStream request, OutputStream response, Context context)
      throws IOException {
    response.write(doors.answer(request.readAllBytes()));
  }
}
