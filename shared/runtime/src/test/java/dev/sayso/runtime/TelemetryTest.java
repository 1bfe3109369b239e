package dev.sayso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TelemetryTest {
  private static final Telemetry.Call QUERY =
      new Telemetry.Call(
          "DynamoDB", "Query", Instant.parse("2026-11-22T10:00:00Z"), Duration.ofMillis(4), false);
  private static final Telemetry.Call BROKEN =
      new Telemetry.Call("DynamoDB", "PutItem", QUERY.began(), Duration.ofMillis(6), true);
  private static final String SAMPLED =
      "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";

  private final Telemetry telemetry =
      new Telemetry(new Subsegments(Optional::empty, Optional.empty()));

  @Test
  void calls_and_other_figures_are_summed_until_they_are_taken() {
    telemetry.called("Store", QUERY);
    telemetry.called("Store", BROKEN);
    telemetry.add("Orders", 1);
    assertThat(telemetry.take())
        .isEqualTo(Map.of("StoreCalls", 2L, "StoreMillis", 10L, "StoreFailures", 1L, "Orders", 1L));
    assertThat(telemetry.take()).isEmpty();
  }

  @Test
  void what_another_thread_does_is_not_of_this_turn() throws InterruptedException {
    var other = new Thread(() -> telemetry.add("Orders", 1));
    other.start();
    other.join();
    assertThat(telemetry.take()).isEmpty();
  }

  @Test
  void a_turn_begins_without_what_was_left_by_a_turn_that_broke() {
    telemetry.add("Orders", 1);
    assertThat(telemetry.<String>timing(() -> "answer")).isEqualTo("answer");
    assertThat(telemetry.take()).containsOnlyKeys("TurnMillis");
  }

  @Test
  void a_sampled_invocation_tells_the_daemon_of_its_calls() throws IOException {
    try (var daemon = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      daemon.setSoTimeout(10_000);
      to(daemon, SAMPLED).called("Store", BROKEN);
      assertThat(received(daemon))
          .startsWith("{\"format\":\"json\",\"version\":1}\n{")
          .contains(
              "\"type\":\"subsegment\"",
              "\"trace_id\":\"1-5759e988-bd862e3fe1be46a994272793\"",
              "\"parent_id\":\"53995c3f42cd8ad8\"",
              "\"name\":\"DynamoDB\"",
              "\"operation\":\"PutItem\"",
              "\"fault\":true")
          .containsPattern("\"id\":\"[0-9a-f]{16}\"");
    }
  }

  @Test
  void an_invocation_that_is_not_sampled_or_a_header_in_pieces_sends_nothing() throws IOException {
    try (var daemon = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      daemon.setSoTimeout(10_000);
      to(daemon, SAMPLED.replace("Sampled=1", "Sampled=0")).called("Store", QUERY);
      to(daemon, "Root=;=;Sampled=1").called("Store", QUERY);
      to(daemon, SAMPLED).called("Store", QUERY);
      assertThat(received(daemon)).contains("\"operation\":\"Query\"", "53995c3f42cd8ad8");
    }
  }

  @Test
  void a_daemon_that_is_not_there_disturbs_nobody() {
    var nowhere = InetSocketAddress.createUnresolved("no-such-host.invalid", 2000);
    var lost = new Telemetry(new Subsegments(() -> Optional.of(SAMPLED), Optional.of(nowhere)));
    lost.called("Store", QUERY);
    assertThat(lost.take()).containsEntry("StoreCalls", 1L);
  }

  private static Telemetry to(DatagramSocket daemon, String header) {
    var address = InetSocketAddress.createUnresolved("127.0.0.1", daemon.getLocalPort());
    return new Telemetry(new Subsegments(() -> Optional.of(header), Optional.of(address)));
  }

  private static String received(DatagramSocket daemon) throws IOException {
    var packet = new DatagramPacket(new byte[65_535], 65_535);
    daemon.receive(packet);
    return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
  }
}
