package io.guichet.bot.shared;

import java.util.List;

/** A message as it is shown: a text and rows of buttons. */
public record Screen(Html text, List<List<Button>> rows) {

    public Screen {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
