package io.leadlist.wire.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reject file is recognized although the user has deleted or moved some of its four columns. */
class RejectColumnsTest {
    private final CsvScene scene = new CsvScene();

    @ParameterizedTest
    @ValueSource(
            strings = {"_row", "_line", "_outcome", "_reason", "_row,_line", "_row,_line,_outcome", "_outcome,_reason"})
    void a_file_without_some_of_the_columns_is_read_without_guards(String deleted) throws IOException {
        String rejects = scene.rejectsOf("First Name,Last Name,Email\n=Ann,Able,bad\n");
        assertThat(rejects).contains("'=Ann");

        scene.add(without(Set.of(deleted.split(",")), rejects).replace("bad", "ann@example.com"));

        assertThat(scene.onlyProfile().firstName()).isEqualTo("=Ann");
    }

    @Test
    void a_file_with_moved_columns_is_read_without_guards() throws IOException {
        scene.add("_reason,First Name,_row,Last Name,Email\nInvalid email,'=Ann,1,Able,ann@example.com\n");

        assertThat(scene.onlyProfile().firstName()).isEqualTo("=Ann");
    }

    private static String without(Set<String> headers, String file) {
        List<String> lines = file.lines().toList();
        List<String> all = List.of(lines.get(0).split(","));
        return lines.stream()
                .map(line -> {
                    List<String> cells = new ArrayList<>(List.of(line.split(",")));
                    for (int i = all.size() - 1; i >= 0; i--) {
                        if (headers.contains(all.get(i))) {
                            cells.remove(i);
                        }
                    }
                    return String.join(",", cells);
                })
                .collect(Collectors.joining("\n"));
    }
}
