package io.leadlist.examples.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** The screen of a browser: its width, its colours and pictures of it. */
final class Screen {
    static final int WIDTH = 1280;
    static final int HEIGHT = 1180;
    static final int TELEPHONE = 360;

    private final ChromeDriver driver;

    Screen(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Makes the page as wide as a device. */
    void fit(int width) {
        fit(width, HEIGHT);
    }

    /** Makes the page as large as a device. */
    void fit(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < WIDTH / 2));
    }

    /** Returns the width of the page's content. */
    int width() {
        return ((Number) driver.executeScript("return document.documentElement.scrollWidth")).intValue();
    }

    /** Shows the page in the dark or in the light colours of the system. */
    void prefer(String colours) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
    }

    /** Saves a picture of the visible part of the page. */
    void picture(Path file) throws IOException {
        Map<String, Object> picture = driver.executeCdpCommand("Page.captureScreenshot", Map.of());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(String.valueOf(picture.get("data"))));
    }
}
