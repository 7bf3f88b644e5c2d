package io.guichet.application.factor.port;

/** Draws what a camera reads. */
public interface QrCode {

    /** A text as a complete SVG image. */
    String svg(String text);
}
