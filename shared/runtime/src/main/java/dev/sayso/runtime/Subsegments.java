package dev.sayso.runtime;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Adds calls to the X-Ray trace of an invocation, by one datagram each to the daemon that stands
/// beside every traced function. Sources: "Sending trace data to X-Ray: the X-Ray daemon", "X-Ray
/// segment documents". A trace that cannot be sent is lost and disturbs nothing.
public final class Subsegments {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String PREAMBLE = "{\"format\":\"json\",\"version\":1}\n";
  private static final int ID = 16;

  private final Supplier<Optional<String>> header;
  private final Optional<InetSocketAddress> daemon;

  /// `header` is the invocation's trace header, as `Root=1-…;Parent=…;Sampled=1`.
  public Subsegments(Supplier<Optional<String>> header, Optional<InetSocketAddress> daemon) {
    this.header = header;
    this.daemon = daemon;
  }

  public static Subsegments ofProcess() {
    return new Subsegments(Subsegments::traceHeader, daemon(Environment.ofProcess()));
  }

  /// The trace header of the invocation that this process serves. Lambda's Java runtime keeps it in
  /// this property.
  public static Optional<String> traceHeader() {
    return Optional.ofNullable(System.getProperty("com.amazonaws.xray.traceHeader"));
  }

  private static Optional<InetSocketAddress> daemon(Environment environment) {
    return environment
        .find("AWS_XRAY_DAEMON_ADDRESS")
        .filter(address -> address.matches("[^:]+:\\d{1,5}"))
        .map(address -> address.split(":"))
        .map(parts -> InetSocketAddress.createUnresolved(parts[0], Integer.parseInt(parts[1])));
  }

  void send(Telemetry.Call call) {
    var parts = header.get().map(Subsegments::parts).orElse(Map.of());
    if (daemon.isEmpty() || !"1".equals(parts.get("Sampled")) || !parts.containsKey("Parent")) {
      return;
    }
    // A socket of its own: one that was open when a snapshot was taken would be broken after it.
    try (var socket = new DatagramSocket()) {
      var bytes = (PREAMBLE + document(call, parts)).getBytes(StandardCharsets.UTF_8);
      var to = new InetSocketAddress(daemon.get().getHostString(), daemon.get().getPort());
      socket.send(new DatagramPacket(bytes, bytes.length, to));
    } catch (IOException | RuntimeException _) {
      // No shopper waits for a trace.
    }
  }

  private static String document(Telemetry.Call call, Map<String, String> parts)
      throws IOException {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("type", "subsegment");
      json.writeStringField("name", call.service());
      json.writeStringField("namespace", "aws");
      json.writeStringField("id", UUID.randomUUID().toString().replace("-", "").substring(0, ID));
      json.writeStringField("trace_id", parts.getOrDefault("Root", ""));
      json.writeStringField("parent_id", parts.getOrDefault("Parent", ""));
      json.writeNumberField("start_time", seconds(call.began()));
      json.writeNumberField("end_time", seconds(call.began().plus(call.took())));
      json.writeBooleanField("fault", call.failed());
      json.writeObjectFieldStart("aws");
      json.writeStringField("operation", call.operation());
      json.writeEndObject();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static double seconds(Instant at) {
    return at.toEpochMilli() / 1000.0;
  }

  private static Map<String, String> parts(String header) {
    var parts = new HashMap<String, String>();
    for (var part : header.split(";")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parts.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      }
    }
    return parts;
  }
}
