package io.leadlist.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.memory.MemoryStorage;
import io.leadlist.observation.Operation;
import io.leadlist.privacy.MarkedCalls.Call;
import io.leadlist.storage.Storage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every public method of the entry and its parts is observed by a documented name. */
class ObservedCallsTest {
    private static final Pattern NAME = Pattern.compile("`([a-z]+(?:[-.][a-z]+)*)`");

    /** Methods that return a part or a setting, and call neither the storage nor a port that may be slow. */
    private static final Set<String> NO_USE_CASES = Set.of(
            "with",
            "access",
            "history",
            "housekeeping",
            "imports",
            "importWorker",
            "people",
            "suppressions",
            "identity",
            "url",
            "LeadImports.limits");

    private final Storage storage = new MemoryStorage();
    private final MarkedScene scene = new MarkedScene(storage);
    private final MarkedCalls calls = new MarkedCalls(scene);

    @Test
    void every_public_method_is_observed_once_by_a_documented_name() throws Exception {
        Set<String> names = new TreeSet<>();
        List<String> notObserved = new ArrayList<>();
        for (Object part : scene.entryParts(storage)) {
            for (Call call : calls.usual(part)) {
                MarkedCalls.Prepared prepared = call.prepare();
                scene.observed().clear();
                assertThat(prepared.failure()).as("%s", call).satisfies(failure -> {});
                List<String> useCases = scene.observed().stream()
                        .filter(operation -> operation.kind() == Operation.Kind.USE_CASE)
                        .map(Operation::name)
                        .toList();
                names.addAll(useCases);
                if (useCases.size() != (isUseCase(call) ? 1 : 0)) {
                    notObserved.add(call + " " + useCases);
                }
            }
        }
        assertThat(notObserved).isEmpty();
        assertThat(documented("### Use cases")).containsAll(names);
        assertThat(names).containsAll(documented("### Use cases"));
    }

    private static boolean isUseCase(Call call) {
        String name = call.method().getName();
        return !NO_USE_CASES.contains(name)
                && !NO_USE_CASES.contains(call.part().getClass().getSimpleName() + "." + name);
    }

    /** Returns the names in the first column of a table of the page. */
    private static Set<String> documented(String heading) throws Exception {
        String page = Files.readString(Path.of("docs/observing.md"));
        String table = page.substring(page.indexOf(heading) + heading.length());
        int end = table.indexOf("\n###");
        Set<String> names = new TreeSet<>();
        table.substring(0, end < 0 ? table.length() : end)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(2, line.indexOf('|', 2)))
                .forEach(cell -> NAME.matcher(cell).results().forEach(match -> names.add(match.group(1))));
        return names;
    }
}
