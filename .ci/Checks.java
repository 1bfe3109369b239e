/// Counts what holds and what does not, and says each.
final class Checks {

  private int passed;
  private int failed;

  /// An empty complaint is none.
  void check(String what, String complaint) {
    System.out.println((complaint.isEmpty() ? "ok   " : "FAIL ") + what);
    if (complaint.isEmpty()) {
      passed++;
    } else {
      failed++;
      System.out.println("     " + complaint);
    }
  }

  int failed() {
    System.out.printf("%d passed, %d failed%n", passed, failed);
    return failed;
  }
}
