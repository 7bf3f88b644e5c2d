package io.guichet.it;

import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;

/** A headless Chromium with a profile of its own, which goes nowhere by itself. */
final class Browser implements AutoCloseable {

    private static final List<String> FLAGS =
            List.of(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--no-default-browser-check",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-extensions",
                    "--lang=fr",
                    "--window-size=1100,1400");

    private final Path profile;
    private final ChromeDriver driver;

    private Browser(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    static Browser open() {
        File chromium = find("CHROMIUM", "/usr/bin/chromium");
        File chromedriver = find("CHROMEDRIVER", "/usr/bin/chromedriver");
        try {
            Path profile = Files.createTempDirectory("guichet-browser");
            ChromeOptions options = new ChromeOptions();
            options.setBinary(chromium);
            options.addArguments(FLAGS);
            LoggingPreferences logged = new LoggingPreferences();
            logged.enable(LogType.BROWSER, Level.ALL);
            options.setCapability(ChromeOptions.LOGGING_PREFS, logged);
            options.addArguments("--user-data-dir=" + profile);
            ChromeDriverService service =
                    new ChromeDriverService.Builder()
                            .usingDriverExecutable(chromedriver)
                            .usingAnyFreePort()
                            .build();
            return new Browser(profile, new ChromeDriver(service, options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it complained of since this was asked last: blocked content, errors, missing files. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Keeps the files it is sent in a folder of its own. */
    Path downloads() {
        Path folder = profile.resolve("downloads");
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior",
                Map.of("behavior", "allow", "downloadPath", folder.toString()));
        return folder;
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Keeps what the page looks like now, for a person to look at. */
    Path screenshot(String name) {
        try {
            Path folder = Path.of(System.getProperty("it.screenshots"));
            Files.createDirectories(folder);
            return Files.write(
                    folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
        Folders.delete(profile);
    }

    private static File find(String variable, String usual) {
        File found = new File(Optional.ofNullable(System.getenv(variable)).orElse(usual));
        if (!found.canExecute()) {
            throw new IllegalStateException(
                    "The browser test needs %s: install Debian's chromium and chromium-driver,"
                                    .formatted(found)
                            + " set %s, or leave the test out with -Dbrowser=none."
                                    .formatted(variable));
        }
        return found;
    }
}
