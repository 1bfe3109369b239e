package dev.sayso.llm;

import dev.sayso.dialog.understanding.LanguageModel;
import dev.sayso.dialog.understanding.LanguageModelContract;
import dev.sayso.dialog.understanding.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/// The contract of [LanguageModel], over HTTP, for one vendor.
abstract class ConnectedModelContract extends LanguageModelContract {

  private final List<ModelServer> servers = new ArrayList<>();
  private final Vendor vendor;

  ConnectedModelContract(Vendor vendor) {
    this.vendor = vendor;
  }

  @AfterEach
  void close() {
    servers.forEach(ModelServer::close);
  }

  @Override
  protected LanguageModel reading(List<Reading> readings) {
    return at(ModelServer.saying(vendor.reading(readings)));
  }

  @Override
  protected LanguageModel unsure() {
    return reading(List.of());
  }

  @Override
  protected LanguageModel down() {
    return at(ModelServer.failing(500));
  }

  @Override
  protected LanguageModel late(Duration within) {
    return at(new ModelServer(new ModelServer.Act.Silence()));
  }

  private LanguageModel at(ModelServer server) {
    servers.add(server);
    return vendor.at(server.url(), _ -> {});
  }
}
