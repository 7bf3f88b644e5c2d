package io.guichet.documents.shared;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;

import java.util.logging.Level;

/**
 * Hands the library's warnings to the log and drops its chatter. Its own logger would hang handlers
 * of its own on the server's log and never take them away again.
 */
final class PrinterWarnings implements XRLogger {

    private static final System.Logger LOG = System.getLogger("io.guichet.documents");

    @Override
    public void log(String where, Level level, String message) {
        if (matters(level)) {
            LOG.log(System.Logger.Level.WARNING, where + ": " + message);
        }
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        if (matters(level)) {
            LOG.log(System.Logger.Level.WARNING, where + ": " + message, cause);
        }
    }

    @Override
    public void setLevel(String logger, Level level) {
        // What matters is decided here.
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return matters(diagnostic.getLevel());
    }

    private static boolean matters(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }
}
