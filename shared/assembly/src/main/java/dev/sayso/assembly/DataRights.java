package dev.sayso.assembly;

import dev.sayso.commerce.notice.Notices;
import dev.sayso.commerce.privacy.AskingForData;
import dev.sayso.commerce.privacy.DataRequest;
import dev.sayso.commerce.privacy.DataRequest.Asked;
import dev.sayso.commerce.privacy.DataRequest.Through;
import dev.sayso.commerce.privacy.DataRequest.Wish;
import dev.sayso.commerce.privacy.DeletingData;
import dev.sayso.commerce.privacy.Holdings;
import dev.sayso.commerce.privacy.Parting;
import dev.sayso.commerce.privacy.PersonalData;
import dev.sayso.commerce.privacy.Receipt;
import dev.sayso.commerce.privacy.Retention;
import dev.sayso.commerce.privacy.SendingCopies;
import dev.sayso.commerce.privacy.Subject;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.runtime.Environment;
import dev.sayso.store.dynamodb.DynamoClients;
import dev.sayso.store.dynamodb.DynamoPersonalData;
import dev.sayso.store.dynamodb.DynamoSettings;
import dev.sayso.store.dynamodb.DynamoTables;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Tells, hands out and deletes what is kept about shoppers: the same for a deployed function and
/// for a developer's machine.
public record DataRights(
    PersonalData data, DeletingData deleting, SendingCopies sending, InstantSource clock) {

  /// So many requests are worked off at once.
  private static final int SOME = 25;

  /// `remake` makes a household's forecasts anew.
  public static DataRights of(
      DynamoTables tables,
      Consumer<HouseholdId> remake,
      Notices notices,
      Retention retention,
      InstantSource clock) {
    var data = new DynamoPersonalData(tables, clock);
    return new DataRights(
        data,
        new DeletingData(data, subject -> remake.accept(subject.household()), retention, clock),
        new SendingCopies(data, notices, new CopyWords(clock), clock),
        clock);
  }

  /// In a deployed function. Forecasts are made anew by the function that hears of each order that
  /// goes; until then a turn makes them from the orders that are left.
  public static DataRights deployed(Environment environment, Notices notices, Retention retention) {
    var settings = DynamoSettings.from(environment.variables());
    var tables = DynamoTables.of(DynamoClients.patient(settings), settings);
    return of(tables, _ -> {}, notices, retention, InstantSource.system());
  }

  /// Does what shoppers asked for and what waited; how many requests that were.
  public int carryOut() {
    var due = data.due(clock.instant(), SOME);
    due.forEach(this::carryOut);
    return due.size();
  }

  /// Empty where there is more to wait for.
  public Optional<Receipt> carryOut(DataRequest request) {
    return switch (request.asked().wish()) {
      case DELETE -> deleting.carryOut(request);
      case COPY -> sending.carryOut(request);
      case LEAVE -> new Parting(data, clock).carryOut(request);
    };
  }

  public Optional<Holdings> holdings(ShopperId shopper) {
    return data.holdings(shopper);
  }

  /// What would go; nothing is changed.
  public DataRequest rehearse(Shopper shopper) {
    return deleting.rehearse(DataRequest.of("00000000", "", asked(shopper, Through.MERCHANT)));
  }

  /// Writes the wish down, so that it is done even where this process ends here.
  public DataRequest ask(Shopper shopper, Through through, String token) {
    return new AskingForData(data).ask(asked(shopper, through), token);
  }

  private Asked asked(Shopper shopper, Through through) {
    return new Asked(Wish.DELETE, Subject.of(shopper), clock.instant(), "en", through);
  }

  /// Requests that wait for orders under way, or for an address that takes no mail now.
  public List<DataRequest> waiting() {
    return data.due(Instant.MAX, Integer.MAX_VALUE);
  }
}
