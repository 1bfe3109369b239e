package dev.sayso.dialog.flow;

import dev.sayso.dialog.Reply;

/// A shopper whom nobody knows is handed a way to sign in to the shop, where there is one. What
/// they say of themselves, such as an e-mail address, never makes them somebody.
record SignIn(Facts facts) {

  /// Whether signing in would make this shopper known.
  boolean helps() {
    return facts.shopper().isStranger() && facts.turn().capabilities().signIn();
  }

  /// This, with the way in.
  Decision handing(Decision decision) {
    return decision.handing(
        new Reply.Card(
            facts.book().say("signin.card.title").written(),
            facts.book().say("signin.card").written(),
            true));
  }
}
