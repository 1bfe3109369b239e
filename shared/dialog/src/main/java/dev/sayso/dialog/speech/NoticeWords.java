package dev.sayso.dialog.speech;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.notice.Notice;
import dev.sayso.commerce.nudge.Letter;
import dev.sayso.commerce.nudge.Letter.Part;
import dev.sayso.commerce.nudge.NoticeWording;
import dev.sayso.commerce.replenishment.ReplenishmentForecast;
import dev.sayso.commerce.replenishment.StandingRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Messages to shoppers in the words of the prompt books: what is ordered, what is not and why,
/// what runs low; and at the end how to stop it. Days carry their date, because a message may be
/// read later.
public final class NoticeWords implements NoticeWording {

  /// More are not worth reading.
  private static final int MOST_ITEMS = 8;

  @Override
  public String words(Part part, Setting setting) {
    var book = PromptBook.of(setting.locale());
    return switch (part) {
      case Part.Announcing announcing -> announced(announcing, setting, book);
      case Part.Holding holding -> held(holding, setting, book);
      case Part.Low(var items) -> low(items, setting, book);
    };
  }

  @Override
  public Notice.Words letter(Letter letter, List<String> parts, Setting setting) {
    var book = PromptBook.of(setting.locale());
    var first = letter.parts().getFirst();
    var subject =
        switch (first) {
          case Part.Announcing _ -> "notice.subject.order";
          case Part.Holding _ -> "notice.subject.held";
          case Part.Low _ -> "notice.subject.low";
        };
    var stop = first instanceof Part.Low ? "notice.stop.low" : "notice.stop.order";
    var end = book.say(stop, "seller", setting.shop()).written();
    return new Notice.Words(
        book.say(subject, "seller", setting.shop()).written(),
        String.join("\n\n", parts) + "\n\n" + end);
  }

  private static String announced(Part.Announcing part, Setting setting, PromptBook book) {
    var at = part.placeAt().atZone(setting.zone());
    return book.say(
            "notice.order",
            "seller",
            part.quote().seller(),
            "item",
            item(part.rule(), setting, book),
            "total",
            part.quote().totals().total(),
            "day",
            day(at.toLocalDate(), book),
            "time",
            new Wording(book).time(at.toLocalTime()),
            "name",
            name(part.rule().sku(), setting, book))
        .written();
  }

  private static String held(Part.Holding part, Setting setting, PromptBook book) {
    var key = "notice.held." + part.held().why().name().toLowerCase(Locale.ROOT);
    return book.say(
            key,
            "item",
            item(part.rule(), setting, book),
            "price",
            part.held().price(),
            "was",
            part.rule().agreed().unitPrice(),
            "cap",
            part.rule().terms().cap(),
            "name",
            name(part.rule().sku(), setting, book))
        .written();
  }

  private static String low(List<ReplenishmentForecast> items, Setting setting, PromptBook book) {
    var lines =
        items.stream()
            .filter(due -> setting.products().containsKey(due.sku()))
            .limit(MOST_ITEMS)
            .map(due -> line(due, setting, book))
            .collect(Collectors.joining("\n"));
    return book.say("notice.low", "items", lines).written();
  }

  private static String line(ReplenishmentForecast due, Setting setting, PromptBook book) {
    return book.say(
            "notice.low.item",
            "name",
            name(due.sku(), setting, book),
            "day",
            day(due.dueOn(), book),
            "last",
            day(due.because().lastBought(), book),
            "usual",
            book.count("notice.low.usual", due.because().usualDays()))
        .written();
  }

  private static String item(StandingRule rule, Setting setting, PromptBook book) {
    var product = setting.products().get(rule.sku());
    return product == null
        ? book.say("item.gone").written()
        : new Wording(book).quantified(product, rule.quantity());
  }

  private static String name(Sku sku, Setting setting, PromptBook book) {
    var product = setting.products().get(sku);
    return product == null ? book.say("item.gone").written() : new Wording(book).name(product);
  }

  private static String day(LocalDate day, PromptBook book) {
    var wording = new Wording(book);
    var weekday = wording.weekday(day.getDayOfWeek());
    return book.say("notice.day", "weekday", weekday, "date", wording.date(day)).written();
  }
}
