package io.guichet.documents.shared;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Hebrew and Arabic among the rest, by the bidirectional algorithm of the JDK: text is split where
 * its direction turns, and what runs to the left is printed from its end, brackets turned round.
 */
final class RightToLeft implements BidiSplitter {

    private static final String BRACKETS = "()[]{}<>«»";

    private final List<BidiTextRun> runs = new ArrayList<>();

    /** Whether a page has any of it; most have none and need neither fonts nor splitting. */
    static boolean isIn(String page) {
        return page.chars().anyMatch(RightToLeft::runsLeft);
    }

    private static boolean runsLeft(int letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Pages run to the right: what runs to the left stands in them whole, with its numbers. */
    @Override
    public void setParagraph(String text, byte direction) {
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
        runs.clear();
        for (int run = 0; run < bidi.getRunCount(); run++) {
            byte turned = bidi.getRunLevel(run) == 0 ? LTR : RTL;
            int start = bidi.getRunStart(run);
            if (!runs.isEmpty() && runs.getLast().getDirection() == turned) {
                start = runs.removeLast().getStart();
            }
            runs.add(new BidiTextRun(start, bidi.getRunLimit(run) - start, turned));
        }
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int run) {
        return runs.get(run);
    }

    @Override
    public byte getBaseDirection(String text) {
        return LTR;
    }

    /** Turns what runs to the left round but for its numbers, letters joined. */
    static final class Reordered implements BidiReorderer {

        @Override
        public String reorderRTLTextToLTR(String text) {
            Bidi bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
            byte[] levels = new byte[text.length()];
            Object[] letters = new Object[text.length()];
            for (int at = 0; at < text.length(); at++) {
                levels[at] = (byte) bidi.getLevelAt(at);
                letters[at] = levels[at] % 2 == 0 ? text.charAt(at) : turned(text.charAt(at));
            }
            Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
            StringBuilder visual = new StringBuilder(letters.length);
            for (Object letter : letters) {
                visual.append(letter);
            }
            return visual.toString();
        }

        private static char turned(char letter) {
            int bracket = BRACKETS.indexOf(letter);
            return bracket < 0 ? letter : BRACKETS.charAt(bracket ^ 1);
        }

        @Override
        public String shapeText(String text) {
            return ArabicForms.joined(text);
        }

        @Override
        public String deshapeText(String text) {
            return text;
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
