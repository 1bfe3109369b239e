package dev.sayso.commerce.privacy;

import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.commerce.shopper.ShopperNotes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Everything that is stored about persons, wherever it is, and what they asked to be done with it.
public interface PersonalData {

  /// All that is kept about a shopper; empty where nobody knows them.
  Optional<Holdings> holdings(ShopperId shopper);

  /// Some of a person's things of one kind, and where to go on. What is found was not erased yet.
  Page pieces(DataRequest request, DataKind kind, Optional<String> after);

  /// Does these steps and writes down how far the request has come, all of it or nothing; false,
  /// and nothing is done, where somebody changed the request or one of the things since they were
  /// read. At most [#MOST] steps.
  boolean carryOut(DataRequest read, DataRequest after, List<Step> steps);

  /// Writes a request down. False where its number is taken by another one; a request of the same
  /// token is the same one.
  boolean ask(DataRequest request);

  /// Requests that have something to do, the oldest first.
  List<DataRequest> due(Instant now, int most);

  Optional<DataRequest> request(String id);

  /// Puts the receipt in place of the request; false where somebody changed that since it was read.
  boolean finish(DataRequest read, Receipt receipt);

  Optional<Receipt> receipt(String id);

  /// Whose account this is; empty where nobody knows.
  Optional<Subject> owner(Identity account);

  /// The subject's identities lead to the shopper no more, and the shopper's notes become what
  /// `silent` makes of them: all of it or nothing. False where somebody changed them meanwhile.
  boolean part(Subject subject, UnaryOperator<ShopperNotes> silent);

  /// How many steps are done at once.
  int MOST = 20;

  /// `next` is empty at the end.
  record Page(List<Piece> pieces, Optional<String> next) {
    public Page {
      pieces = List.copyOf(pieces);
    }
  }
}
