package dev.sayso.dev.door;

/// What stands behind one address. `exclusive`: nothing else is answered meanwhile.
record Door(String method, int mostBytes, boolean exclusive, Knocking knocking) {

  private static final int USUAL = 1024 * 1024;

  static Door get(Knocking knocking) {
    return new Door("GET", USUAL, false, knocking);
  }

  static Door post(Knocking knocking) {
    return new Door("POST", USUAL, false, knocking);
  }

  /// For a body above the usual size.
  static Door post(int mostBytes, Knocking knocking) {
    return new Door("POST", mostBytes, false, knocking);
  }

  /// For what replaces the ground that others stand on.
  static Door exclusive(int mostBytes, Knocking knocking) {
    return new Door("POST", mostBytes, true, knocking);
  }

  boolean takes(String asked) {
    return asked.equals(method) || (asked.equals("HEAD") && method.equals("GET"));
  }

  String allowed() {
    return method.equals("GET") ? "GET, HEAD" : method;
  }

  /// What is done with a request.
  interface Knocking {
    Answer answer(Asked asked);
  }
}
