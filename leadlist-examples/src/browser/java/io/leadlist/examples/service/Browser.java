package io.leadlist.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Point;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A headless Chromium with its own profile, operated like by a person. Nothing is downloaded: the browser and its
 * driver must be installed.
 */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int MOST_STOPS = 80;
    private static final int SLOW_BYTES_PER_SECOND = 200_000;

    private final ChromeDriver driver;
    private final WebDriverWait wait;
    private final Screen screen;
    private final List<String> console = new ArrayList<>();

    private Browser(ChromeDriver driver) {
        this.driver = driver;
        this.screen = new Screen(driver);
        this.wait = new WebDriverWait(driver, PATIENCE);
        wait.pollingEvery(POLL);
        wait.ignoring(StaleElementReferenceException.class);
    }

    static Browser start(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(onPath("chromium").toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=" + Screen.WIDTH + "," + Screen.HEIGHT,
                "--user-data-dir=" + profile);
        LoggingPreferences everything = new LoggingPreferences();
        everything.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", everything);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(onPath("chromedriver").toFile())
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Path onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(System.getProperty("path.separator"), -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(program + " is not on the PATH"));
    }

    void open(String url) {
        driver.get(url);
    }

    int count(String css) {
        return driver.findElements(By.cssSelector(css)).size();
    }

    void click(String css) {
        act(By.cssSelector(css), WebElement::click);
    }

    void follow(String link) {
        act(By.linkText(link), WebElement::click);
    }

    /** Follows a link by keyboard only. */
    void enter(String link) {
        act(By.linkText(link), found -> found.sendKeys(Keys.ENTER));
    }

    void fill(String css, String text) {
        act(By.cssSelector(css), field -> {
            field.clear();
            field.sendKeys(text);
        });
    }

    /** Sets the value of a field whose typed form depends on the language, such as a date. */
    void setValue(String css, String value) {
        driver.executeScript("document.querySelector(arguments[0]).value = arguments[1]", css, value);
    }

    /** Clicks the button whose text starts like this. */
    void pushButton(String start) {
        act(By.xpath("//button[starts-with(normalize-space(), '" + start + "')]"), WebElement::click);
    }

    /** Chooses an option of a selection. */
    void choose(String css, String option) {
        act(By.cssSelector(css), found -> new Select(found).selectByVisibleText(option));
    }

    /** Chooses an option of a selection by its value. */
    void chooseValue(String css, String value) {
        act(By.cssSelector(css), found -> new Select(found).selectByValue(value));
    }

    /** Chooses a file, as in the dialog of the browser. */
    void chooseFile(String css, Path file) {
        act(By.cssSelector(css), field -> field.sendKeys(file.toString()));
    }

    /** Drags files from outside the browser onto an element and drops them. */
    void drop(String css, Path... files) {
        Point place = wait.until(now -> now.findElement(By.cssSelector(css)).getLocation());
        List<String> paths = Arrays.stream(files).map(Path::toString).toList();
        for (String event : List.of("dragEnter", "dragOver", "drop")) {
            driver.executeCdpCommand(
                    "Input.dispatchDragEvent",
                    Map.of(
                            "type",
                            event,
                            "x",
                            place.x + 5,
                            "y",
                            place.y + 5,
                            "data",
                            Map.of("items", List.of(), "files", paths, "dragOperationsMask", 1)));
        }
    }

    /** Saves downloads in a folder, without a dialog. */
    void saveTo(Path folder) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    /** Sends requests as slowly as a telephone does. */
    void slowUploads() {
        throttle(SLOW_BYTES_PER_SECOND);
    }

    /** Sends requests without a limit again. */
    void fastUploads() {
        throttle(-1);
    }

    private void throttle(int bytesPerSecond) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", false, "latency", 0, "downloadThroughput", -1, "uploadThroughput", bytesPerSecond));
    }

    /** Returns what the page looks like. */
    Screen screen() {
        return screen;
    }

    /** Acts on an element as soon as it exists, and again if the view was replaced meanwhile. */
    private void act(By by, Consumer<WebElement> action) {
        wait.until(now -> {
            action.accept(now.findElement(by));
            return true;
        });
    }

    /** Returns the texts of all matching elements. */
    List<String> texts(String css) {
        return wait.until(now -> now.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList());
    }

    /** Waits until the matching elements have exactly these texts. */
    void awaitTexts(String css, String... texts) {
        await(() -> assertThat(texts(css)).containsExactly(texts));
    }

    /** Waits until a matching element contains the text. */
    void awaitText(String css, String part) {
        await(() -> assertThat(texts(css)).anyMatch(text -> text.contains(part)));
    }

    /** Waits until an assertion holds; throws its error if it does not hold in time. */
    void await(Runnable assertion) {
        try {
            wait.until(now -> holds(assertion));
        } catch (TimeoutException late) {
            assertion.run();
        }
    }

    private static boolean holds(Runnable assertion) {
        try {
            assertion.run();
            return true;
        } catch (AssertionError | StaleElementReferenceException notYet) {
            return false;
        }
    }

    /** Returns a DOM property of an element. */
    String property(String css, String name) {
        return wait.until(
                now -> String.valueOf(now.findElement(By.cssSelector(css)).getDomProperty(name)));
    }

    /** Presses a key at the focused element. */
    void press(Keys key) {
        new Actions(driver).sendKeys(key).perform();
    }

    /** Moves the keyboard focus to an element. */
    void focus(String css) {
        driver.executeScript("document.querySelector(arguments[0]).focus()", css);
    }

    /** Returns the focused element. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Presses Tab until a matching element has the focus, so that the walk proves that the keyboard reaches it. */
    void tabTo(String css) {
        for (int i = 0; i < MOST_STOPS; i++) {
            press(Keys.TAB);
            if (Boolean.TRUE.equals(driver.executeScript("return document.activeElement.matches(arguments[0])", css))) {
                return;
            }
        }
        throw new AssertionError("Tab does not reach " + css);
    }

    /** Types at the focused element. */
    void type(String text) {
        new Actions(driver).sendKeys(text).perform();
    }

    /** Runs a script that returns a promise, and returns the text that it resolves to. */
    String resolved(String promise, Object... arguments) {
        String script = "const done = arguments[arguments.length - 1];"
                + "(async (...given) => " + promise + ")(...[...arguments].slice(0, -1))"
                + ".then((value) => done(JSON.stringify(value)), (failure) => done(String(failure)));";
        return String.valueOf(driver.executeAsyncScript(script, arguments));
    }

    /** Runs a script. */
    void run(String script) {
        driver.executeScript(script);
    }

    /** Leaves the page, and clears the token and the console. */
    void leave() {
        driver.executeScript("sessionStorage.clear()");
        open("about:blank");
        console();
        console.clear();
    }

    /** Returns the browser's console since it was last cleared. */
    List<String> console() {
        driver.manage().logs().get(LogType.BROWSER).getAll().forEach(entry -> console.add(entry.toString()));
        return List.copyOf(console);
    }

    /** Waits until the console has this number of lines, each with the text, and clears it. */
    void awaitConsole(int lines, String part) {
        await(() -> assertThat(console()).hasSize(lines).allMatch(line -> line.contains(part)));
        console.clear();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
