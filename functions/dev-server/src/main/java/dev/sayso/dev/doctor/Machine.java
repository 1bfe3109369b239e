package dev.sayso.dev.doctor;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The machine: Java, tools, a port to listen on, a folder to write to.
final class Machine {

  private static final int OLDEST_JAVA = 25;

  private Machine() {}

  static List<Finding> look(Path data, int port) {
    return List.of(java(), sam(), port(port), data(data));
  }

  private static Finding java() {
    int feature = Runtime.version().feature();
    return feature >= OLDEST_JAVA
        ? Finding.ok("Java " + feature, System.getProperty("java.home", "?"))
        : Finding.error(
            "Java " + feature + " is too old",
            System.getProperty("java.home", "?"),
            "install a JDK 25 and set JAVA_HOME to it");
  }

  private static Finding sam() {
    var path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, "sam"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(sam -> Finding.ok("SAM CLI", sam.toString()))
        .orElseGet(() ->
            Finding.warning(
                "no SAM CLI, which deploying needs", "PATH", "pip install aws-sam-cli"));
  }

  private static Finding port(int port) {
    var where = "127.0.0.1:" + port;
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(
          new InetSocketAddress(
              InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1}), port));
      return Finding.ok("the port is free", where);
    } catch (IOException _) {
      return Finding.warning("the port is in use", where, "./sayso dev --port 0 takes a free one");
    }
  }

  private static Finding data(Path data) {
    var folder = data;
    while (!Files.exists(folder) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    return Files.isDirectory(folder) && Files.isWritable(folder)
        ? Finding.ok("the data folder can be written", data.toString())
        : Finding.error(
            "the data folder cannot be written",
            data.toString(),
            "make " + folder + " writable, or use --data DIR");
  }
}
