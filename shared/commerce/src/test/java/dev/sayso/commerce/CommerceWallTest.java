package dev.sayso.commerce;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CommerceWallTest {
  @Test
  void commerceSeesOnlyItselfAndTheJdk() {
    Wall.lets("dev.sayso.commerce..");
  }

  @Test
  void commerceNamesNoTechnology() throws IOException {
    Wall.namesNoTechnology();
  }
}
