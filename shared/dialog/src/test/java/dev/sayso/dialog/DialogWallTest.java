package dev.sayso.dialog;

import dev.sayso.commerce.Wall;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DialogWallTest {
  @Test
  void dialogSeesOnlyItselfAndCommerce() {
    Wall.lets("dev.sayso.dialog..", "dev.sayso.commerce..");
  }

  @Test
  void dialogNamesNoTechnology() throws IOException {
    Wall.namesNoTechnology();
  }
}
