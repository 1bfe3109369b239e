package dev.sayso.dialog.understanding;

import static java.util.stream.Collectors.joining;

import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.replenishment.StandingRule.Cadence;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Day;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Intent.Adjust.Step;
import dev.sayso.dialog.intent.Interpretation;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.Pick;
import dev.sayso.dialog.intent.RuleTerms;
import dev.sayso.dialog.intent.Span;
import java.util.List;
import java.util.stream.Stream;

/// Interpretations in the notation of the wordings file.
final class Rendered {

  private Rendered() {}

  static String intents(Interpretation interpretation) {
    return interpretation.intents().stream()
        .map(intent -> intent.getClass().getSimpleName())
        .collect(joining(", "));
  }

  static String slots(Interpretation interpretation) {
    return interpretation.intents().stream()
        .map(Rendered::slots)
        .filter(slots -> !slots.isEmpty())
        .collect(joining("; "));
  }

  private static String slots(Intent intent) {
    return switch (intent) {
      case Intent.Search(var item, var under) ->
          item(item) + under.map(price -> " < " + price).orElse("");
      case Intent.Refine(var direction) -> direction.name();
      case Intent.Narrow(var to, var under, int stars) ->
          (item(to)
                  + under.map(price -> " < " + price).orElse("")
                  + (stars > 0 ? " " + stars + " stars" : ""))
              .strip();
      case Intent.AskKinds(var item, boolean brands) -> item(item) + (brands ? " brands" : "");
      case Intent.Choose(var pick) -> pick(pick);
      case Intent.TellMore(var about) -> about.map(Rendered::pick).orElse("");
      case Intent.Reorder(var items) -> items(items);
      case Intent.Add(var items) -> items(items);
      case Intent.Remove(var items) -> items(items);
      case Intent.JustItem(var items) -> items(items);
      case Intent.ChangeQuantity(var item, var amount) ->
          item.map(phrase -> item(phrase) + " to ").orElse("") + amount(amount);
      case Intent.Correct(var instead) -> item(instead);
      case Intent.AddThat(var amount) -> amount(amount);
      case Intent.JustAmount(var amount) -> amount(amount);
      case Intent.OrderStatus(var item) -> item.map(Rendered::item).orElse("");
      case Intent.CancelOrder(var item) -> item.map(Rendered::item).orElse("");
      case Intent.Compare(var aspect, var items) ->
          aspect + (items.isEmpty() ? "" : " " + items(items));
      case Intent.AskPrice(var item) -> item(item);
      case Intent.AskDetail(var detail) -> detail.name();
      case Intent.Adjust(var item, var step) ->
          item.map(phrase -> item(phrase) + " ").orElse("") + step(step);
      case Intent.Advise(var recipient, var under) ->
          recipient + under.map(most -> " <= " + most).orElse("");
      case Intent.Gift(var item, var recipient) ->
          (item.map(Rendered::item).orElse("") + (recipient.isEmpty() ? "" : " > " + recipient))
              .strip();
      case Intent.Remember(var kind, var about, var _) -> (kind + " " + about).strip();
      case Intent.Forget(var about) -> about;
      case Intent.ForPerson(var name) -> name;
      case Intent.SayCode(var digits) -> digits;
      case Intent.Complain(var trouble, var item, var _) ->
          trouble + item.map(phrase -> " " + item(phrase)).orElse("");
      case Intent.AskDue(var item, boolean why) -> (why ? "why " : "") + item(item);
      case Intent.AtHome(var event, var span, var item) ->
          (event + item.map(phrase -> " " + item(phrase)).orElse("") + " " + span(span)).strip();
      case Intent.KeepStocked(var item, var terms) -> (item(item) + terms(terms)).strip();
      case Intent.SteerRule(var act, var item, var terms) ->
          act + item.map(phrase -> " " + item(phrase)).orElse("") + terms(terms);
      case Intent.ReadRules(boolean coming) -> coming ? "coming" : "";
      case Intent.TellMe(var about, var by, boolean wanted) ->
          (wanted ? "" : "no ") + about + by.map(channel -> " by " + channel).orElse("");
      default -> "";
    };
  }

  private static String span(Span span) {
    return switch (span) {
      case Span.Unstated() -> "";
      case Span.Until(var day) -> "until " + day(day);
      case Span.FromUntil(var from, var until) -> day(from) + " - " + day(until);
      case Span.Lasting(int days) -> days + " days";
      case Span.Week(boolean next) -> next ? "next week" : "this week";
      case Span.Weekend(boolean next) -> next ? "next weekend" : "this weekend";
    };
  }

  private static String day(Day day) {
    return switch (day) {
      case Day.In(int days) -> "in " + days;
      case Day.Weekday(var weekday, boolean next) -> (next ? "next " : "") + weekday;
      case Day.OfMonth(int date, var month) -> date + month.map(one -> " " + one).orElse("");
    };
  }

  private static String terms(RuleTerms terms) {
    var often =
        terms
            .cadence()
            .map(one -> one instanceof Cadence.Every(int days) ? " every " + days : " when due")
            .orElse("");
    var amount = amount(terms.amount());
    return terms.cap().map(cap -> " <= " + cap).orElse("")
        + often
        + (amount.isEmpty() ? "" : " x " + amount)
        + terms.until().map(day -> " until " + day(day)).orElse("");
  }

  private static String step(Step step) {
    return switch (step) {
      case Step.More(int count) -> "+" + count;
      case Step.Fewer(int count) -> "-" + count;
      case Step.Times(int factor) -> "x" + factor;
    };
  }

  private static String items(List<ItemPhrase> items) {
    return items.stream().map(Rendered::item).collect(joining(", "));
  }

  static String item(ItemPhrase item) {
    var size = item.size().map(Enum::name).orElse("");
    var detail =
        Stream.concat(
                Stream.of(amount(item.amount()), size),
                item.without().stream().map(ruledOut -> "no " + ruledOut))
            .filter(s -> !s.isEmpty())
            .collect(joining(" "));
    var text = (item.text() + (detail.isEmpty() ? "" : " (" + detail + ")")).strip();
    return text.isEmpty() ? "it" : text;
  }

  private static String pick(Pick pick) {
    return switch (pick) {
      case Pick.Ordinal(int position) -> "#" + position;
      case Pick.Last() -> "last";
      case Pick.Cheapest() -> "cheapest";
      case Pick.BestRated() -> "best";
      case Pick.Named(var phrase) -> item(phrase);
      case Pick.First(int count) -> "first " + count;
      case Pick.All() -> "all";
      case Pick.Other() -> "other";
    };
  }

  private static String amount(Amount amount) {
    return switch (amount) {
      case Amount.Unstated() -> "";
      case Amount.Packs(int count) -> String.valueOf(count);
      case Amount.PacksOf(int count, int pieces) -> count + " of " + pieces;
      case Amount.Measured(var measure) -> measure(measure);
      case Amount.PacksSized(int count, var each) -> count + " x " + measure(each);
    };
  }

  private static String measure(Measure measure) {
    return measure.amount().toPlainString() + " " + measure.unit().word();
  }
}
