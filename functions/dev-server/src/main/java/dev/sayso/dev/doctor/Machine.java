package dev.sayso.dev.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The machine: Java, tools, a port to listen on, a folder to write to.
final class Machine {

  private static final int OLDEST_JAVA = 25;

  /// The first SAM CLI that was tried with the runtime java25.
  private static final List<Integer> OLDEST_SAM = List.of(1, 150, 0);

  private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)");
  private static final String PATH = "PATH";

  private Machine() {}

  static List<Finding> look(Path data, int port) {
    var findings = new ArrayList<Finding>();
    findings.add(java());
    findings.add(sam());
    for (var tool :
        List.of(
            List.of("make", "sam build", "install it with your system's package manager"),
            List.of("aws", "looking at the deployed stack", "pip install awscli"))) {
      if (Tool.named(tool.getFirst()).isEmpty()) {
        findings.add(
            Finding.hint(
                "no " + tool.getFirst() + ", which is for " + tool.get(1), PATH, tool.get(2)));
      }
    }
    findings.add(port(port));
    findings.add(data(data));
    return findings;
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
    var sam = Tool.named("sam");
    if (sam.isEmpty()) {
      return Finding.hint(
          "no SAM CLI, which deploying needs",
          PATH,
          Tool.named("python3").isPresent()
              ? "pip install aws-sam-cli"
              : "install Python 3, then pip install aws-sam-cli");
    }
    var where = sam.get().program().toString();
    var version = sam.get().say("--version").map(VERSION::matcher).filter(it -> it.find());
    if (version.isEmpty()) {
      return Finding.warning(
          "the SAM CLI does not say its version", where, "pip install --upgrade aws-sam-cli");
    }
    var found = version.get();
    var parts =
        List.of(
            Integer.parseInt(found.group(1)),
            Integer.parseInt(found.group(2)),
            Integer.parseInt(found.group(3)));
    return isOlder(parts)
        ? Finding.warning(
            "the SAM CLI " + found.group() + " may not know the runtime java25",
            where,
            "pip install --upgrade aws-sam-cli")
        : Finding.ok("SAM CLI " + found.group(), where);
  }

  private static boolean isOlder(List<Integer> version) {
    for (int i = 0; i < version.size(); i++) {
      int difference = version.get(i) - OLDEST_SAM.get(i);
      if (difference != 0) {
        return difference < 0;
      }
    }
    return false;
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
      return Finding.hint("the port is in use", where, "./sayso dev --port 0 takes a free one");
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
