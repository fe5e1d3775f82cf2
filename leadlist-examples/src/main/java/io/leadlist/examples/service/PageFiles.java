package io.leadlist.examples.service;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the page at {@code /} and its files, and no others. The page runs only its own scripts, and no other page can
 * show it in a frame.
 */
@RestController
class PageFiles {
    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @GetMapping("/")
    ResponseEntity<Resource> page() {
        return file("index.html");
    }

    @GetMapping({
        "/assets/page.css",
        "/assets/icon.svg",
        "/assets/page.js",
        "/assets/callers.js",
        "/assets/chart.js",
        "/assets/dialog.js",
        "/assets/elements.js",
        "/assets/figures.js",
        "/assets/file-field.js",
        "/assets/file-import.js",
        "/assets/filters.js",
        "/assets/import-problem.js",
        "/assets/import-progress.js",
        "/assets/import-report.js",
        "/assets/import-view.js",
        "/assets/journal.js",
        "/assets/list.js",
        "/assets/members.js",
        "/assets/new-list.js",
        "/assets/outcomes.js",
        "/assets/overview.js",
        "/assets/paste.js",
        "/assets/search-form.js",
        "/assets/search.js",
        "/assets/service.js",
        "/assets/sharing.js",
        "/assets/suppression.js",
        "/assets/upload.js"
    })
    ResponseEntity<Resource> asset(HttpServletRequest request) {
        String path = request.getServletPath();
        return file(path.substring(path.lastIndexOf('/') + 1));
    }

    private static ResponseEntity<Resource> file(String name) {
        MediaType type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(new ClassPathResource("page/" + name));
    }
}
