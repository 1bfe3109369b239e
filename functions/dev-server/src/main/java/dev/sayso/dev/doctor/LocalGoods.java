package dev.sayso.dev.doctor;

import dev.sayso.dev.Trouble;
import dev.sayso.dev.local.DataFolder;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.local.Stock;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// The catalogue that was imported on this machine, with its prices.
final class LocalGoods {

  /// More are not read: it takes a second for every few thousand.
  private static final int MOST = 20_000;

  private LocalGoods() {}

  static List<Finding> look(Patient patient) {
    var data = patient.data();
    if (!Files.exists(data.resolve("catalog")) || !Files.exists(data.resolve("dynamodb"))) {
      return List.of(
          Finding.hint(
              "no catalogue of your own was imported yet",
              data.toString(),
              "./sayso catalog import FILE"));
    }
    try (var folder = DataFolder.open(data);
        var shop = LocalShop.keptIn(folder, patient.home())) {
      return look(shop, data + ", catalogue");
    } catch (Trouble e) {
      return List.of(
          Finding.hint(
              "the local catalogue was not checked: " + e.getMessage(),
              data.toString(),
              "stop it"));
    } catch (IOException | RuntimeException e) {
      return List.of(
          Finding.error(
              "the local catalogue cannot be read: " + e,
              data.toString(),
              "./sayso dev --fresh begins anew"));
    }
  }

  private static List<Finding> look(LocalShop shop, String where) {
    var stock = Stock.of(shop, MOST);
    var findings = new ArrayList<>(Goods.look(stock.listings(), where));
    if (!stock.unpriced().isEmpty()) {
      findings.add(
          Finding.warning(
              Goods.counted(stock.unpriced()) + " without a price, so nobody can order them",
              where,
              "import the feed with prices"));
    }
    if (shop.catalog().size() > MOST) {
      findings.add(
          Finding.hint(
              "only the first " + MOST + " of " + shop.catalog().size() + " were looked at",
              where,
              "./sayso catalog import FILE --dry-run looks at all of a feed"));
    }
    return findings;
  }
}
