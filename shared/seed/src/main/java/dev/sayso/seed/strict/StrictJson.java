package dev.sayso.seed.strict;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/// Parses JSON that nothing follows and in which no name occurs twice.
public final class StrictJson {

  /// Jackson's remark that it does not show the text, before the place that it does show.
  private static final Pattern SOURCE =
      Pattern.compile("\\[Source: .*?; (line: \\d+, column: \\d+)]");

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private StrictJson() {}

  /// A missing node where there is nothing; a [BadInputException] that names line and column where
  /// it is no JSON.
  public static JsonNode parse(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw refusal(e, "JSON");
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }

  /// What is wrong with a text that is not in this `format`, in one line.
  public static BadInputException refusal(JsonProcessingException e, String format) {
    var at = e.getLocation();
    var where = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    var why = SOURCE.matcher(e.getOriginalMessage()).replaceAll("$1");
    var first = why.lines().findFirst().orElse("").strip();
    return new BadInputException(where + "no valid " + format + ": " + first);
  }
}
