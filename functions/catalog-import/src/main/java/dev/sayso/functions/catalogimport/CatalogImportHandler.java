package dev.sayso.functions.catalogimport;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.sayso.assembly.CatalogPlace;
import dev.sayso.assembly.Deployment;
import dev.sayso.channel.Journal;
import dev.sayso.channel.Json;
import dev.sayso.channel.JsonJournal;
import dev.sayso.runtime.Environment;
import dev.sayso.store.dynamodb.DynamoClients;
import dev.sayso.store.dynamodb.DynamoSettings;
import dev.sayso.store.dynamodb.DynamoTables;
import dev.sayso.store.s3.S3Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// What Lambda calls when something was uploaded. What fails is told again by Lambda, and after
/// three times put aside; what a merchant can mend is reported beside the upload, counted, and
/// done.
public final class CatalogImportHandler implements RequestStreamHandler {

  /// Below the snapshots, what imports keep from one to the next.
  private static final String STATE = "imports/";

  /// A third of the function's time is left for the import itself; the next try comes a minute
  /// later.
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final CatalogImport imports;
  private final Journal journal;

  /// For Lambda: everything comes from the environment that `template.yaml` sets.
  public CatalogImportHandler() {
    this(
        deployed(Environment.ofProcess()),
        new JsonJournal(System.out, InstantSource.system(), "catalog"));
  }

  CatalogImportHandler(CatalogImport imports, Journal journal) {
    this.imports = imports;
    this.journal = journal;
  }

  @Override
  public void handleRequest(InputStream request, OutputStream response, Context context)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var json = Json.FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeArrayFieldStart("uploads");
      for (var key : UploadEvent.keys(request.readAllBytes())) {
        json.writeStartObject();
        run(key).write(json);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    response.write(bytes.toByteArray());
  }

  private Result run(String key) throws IOException {
    try {
      var result = imports.run(key);
      if (result.kind() == Result.Kind.REFUSED) {
        journal.note(new Journal.Entry.Refused(key + ": " + result.message()));
      }
      return result;
    } catch (IOException | RuntimeException failure) {
      journal.note(new Journal.Entry.Failed("import", failure));
      throw failure;
    }
  }

  private static CatalogImport deployed(Environment environment) {
    var settings = DynamoSettings.from(environment.variables());
    var client = S3Place.client(settings.region(), Optional.empty()).build();
    var snapshots = environment.required("CATALOG_SNAPSHOTS");
    var place =
        S3Place.of(snapshots)
            .orElseThrow(
                () -> new IllegalStateException("CATALOG_SNAPSHOTS must be as s3://bucket/prefix"));
    var places =
        new CatalogImport.Places(
            new Uploads(client, environment.required("CATALOG_UPLOADS")),
            new ImportState(client, place.bucket(), place.prefix() + STATE),
            CatalogPlace.store(snapshots, settings.region()));
    return new CatalogImport(
        places,
        DynamoTables.of(DynamoClients.patient(settings), settings),
        Deployment.terms(environment),
        Path.of(System.getProperty("java.io.tmpdir"), "sayso-import"),
        PATIENCE);
  }
}
