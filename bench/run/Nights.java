import io.guichet.domain.identity.SellerCode;

import java.util.List;
import java.util.stream.IntStream;

/**
 * So many runs of as many services each, every one for a seller of his own: "1000" is one,
 * "30x1000" are thirty. The last third is counted; the rest makes warm what a server that runs each
 * night has warm.
 */
record Nights(int times, int size) {

    private static final int LETTERS = 26;

    static Nights parse(String text) {
        String[] parts = text.split("x");
        return parts.length == 1
                ? new Nights(1, Integer.parseInt(text))
                : new Nights(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** Their series begin with the first two letters. */
    List<SellerCode> sellers() {
        return IntStream.range(0, times)
                .mapToObj(
                        night -> new SellerCode(letter(night / LETTERS) + letter(night) + "-bench"))
                .toList();
    }

    List<SellerCode> counted() {
        return sellers().subList(times - Math.max(1, times / 3), times);
    }

    List<SellerCode> thrownAway() {
        return sellers().subList(0, times - counted().size());
    }

    private static String letter(int number) {
        return String.valueOf((char) ('a' + number % LETTERS));
    }
}
