package io.guichet.rest.pages;

import io.guichet.application.factor.Tried;

/** What pages say of a code or a passkey that was not good enough. */
final class FactorNotices {

    private FactorNotices() {}

    static String of(Tried tried) {
        return switch (tried) {
            case Tried.Wrong ignored -> "factor.notice.wrong";
            case Tried.Locked ignored -> "factor.notice.locked";
            case Tried.NotAsked ignored -> "factor.notice.not-asked";
            case Tried.NotEnrolled ignored -> "factor.notice.none";
            case Tried.Confirmed ignored -> "";
        };
    }
}
