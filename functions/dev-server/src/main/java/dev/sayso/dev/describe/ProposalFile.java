package dev.sayso.dev.describe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.dev.Trouble;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Proposals in a file, one JSON object a line, written as they come: what a run wrote before it
/// was broken off is there for the next.
public final class ProposalFile implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final BufferedWriter writer;

  private ProposalFile(BufferedWriter writer) {
    this.writer = writer;
  }

  /// To write behind what is there. A last line that was broken off is cut away.
  public static ProposalFile append(Path file) throws IOException {
    if (Files.exists(file)) {
      try (var content = new RandomAccessFile(file.toFile(), "rw")) {
        long end = content.length();
        while (end > 0 && at(content, end - 1) != '\n') {
          end--;
        }
        content.setLength(end);
      }
    }
    return new ProposalFile(
        Files.newBufferedWriter(
            file,
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.APPEND));
  }

  private static int at(RandomAccessFile content, long position) throws IOException {
    content.seek(position);
    return content.read();
  }

  /// All that is in the file but a last line that was broken off; throws [Trouble] that names a
  /// line which is no proposal.
  public static List<Proposal> read(Path file) throws IOException {
    var text = Files.readString(file);
    var lines = text.lines().toList();
    var proposals = new ArrayList<Proposal>();
    for (int i = 0; i < lines.size(); i++) {
      boolean broken = i == lines.size() - 1 && !text.endsWith("\n");
      if (!lines.get(i).isBlank()) {
        try {
          proposals.add(proposal(JSON.readTree(lines.get(i))));
        } catch (JsonProcessingException | IllegalArgumentException e) {
          if (!broken) {
            throw Trouble.badInput(
                file + " line " + (i + 1) + " is no proposal: a JSON object with a sku, and texts");
          }
        }
      }
    }
    return proposals;
  }

  private static Proposal proposal(JsonNode line) {
    var sku = text(line, "sku");
    if (sku.isBlank()) {
      throw new IllegalArgumentException("no sku");
    }
    return new Proposal(
        sku,
        text(line, "title"),
        text(line, "spoken"),
        texts(line, "synonyms"),
        text(line, "description"),
        text(line, "category"),
        line.path("accepted").asBoolean(true),
        texts(line, "rejected"));
  }

  private static String text(JsonNode line, String name) {
    var node = line.path(name);
    if (!node.isMissingNode() && !node.isNull() && !node.isTextual()) {
      throw new IllegalArgumentException(name);
    }
    return node.asText("").equals("null") ? "" : node.asText("");
  }

  private static List<String> texts(JsonNode line, String name) {
    var texts = new ArrayList<String>();
    line.path(name).forEach(one -> texts.add(one.asText()));
    return texts;
  }

  public synchronized void add(Proposal proposal) throws IOException {
    var line = JSON.createObjectNode();
    line.put("sku", proposal.sku()).put("title", proposal.title());
    line.put("accepted", proposal.accepted());
    put(line, "spoken", proposal.spoken());
    if (!proposal.synonyms().isEmpty()) {
      var synonyms = line.putArray("synonyms");
      proposal.synonyms().forEach(synonyms::add);
    }
    put(line, "description", proposal.description());
    put(line, "category", proposal.category());
    if (!proposal.rejected().isEmpty()) {
      var rejected = line.putArray("rejected");
      proposal.rejected().forEach(rejected::add);
    }
    writer.write(line.toString());
    writer.write("\n");
    writer.flush();
  }

  private static void put(ObjectNode line, String name, String text) {
    if (!text.isBlank()) {
      line.put(name, text);
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
