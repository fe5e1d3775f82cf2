package io.leadlist.conformance;

import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks a service over HTTP and prints the differences:
 *
 * <pre>{@code
 * java -jar leadlist-conformance-VERSION-cli.jar http://localhost:8080
 * java -jar leadlist-conformance-VERSION-cli.jar http://localhost:8080 --only lead-lists --token demo-owner=eyJhbGciOi
 * }</pre>
 *
 * <p>The exit code is 0 if no case failed, 1 if a case failed, and 2 for wrong arguments or an unreachable service. The
 * README of the vectors lists the data that the service must have.
 */
public final class Conformance {
    private static final String USAGE = """
            Usage: java -jar leadlist-conformance-VERSION-cli.jar BASE-URL [OPTION]...

              BASE-URL              the service, such as http://localhost:8080
              --only TEXT           only cases with TEXT in their file, name or source, such as "decision 15"
              --token CALLER=TOKEN  the bearer token of a caller; by default its name
              --failures            print only the cases that failed
            """;

    private final PrintStream out;
    private final boolean failuresAlone;
    private @Nullable String file;

    private Conformance(PrintStream out, boolean failuresAlone) {
        this.out = out;
        this.failuresAlone = failuresAlone;
    }

    /**
     * Runs the command and exits.
     *
     * @param arguments the base URL and the options
     */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    /** Runs the command and returns its exit code. */
    static int run(List<String> arguments, PrintStream out) {
        if (arguments.contains("--help")) {
            out.print(USAGE);
            return 0;
        }
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException otherwise) {
            out.println(otherwise.getMessage());
            out.print(USAGE);
            return 2;
        }
        if (!options.target().isReachable()) {
            out.println("No service is reachable at " + options.target());
            return 2;
        }
        return new Conformance(out, options.failuresAlone()).check(options) ? 0 : 1;
    }

    private boolean check(Options options) {
        Report report =
                Runner.against(options.target()).withListener(this::print).play(options.cases());
        out.println(report.totals());
        return report.passed();
    }

    /** Prints each result at once, because playing all cases takes a while. */
    private void print(CaseResult result) {
        if (failuresAlone && result.verdict() != CaseResult.Verdict.FAILED) {
            return;
        }
        if (!result.vector().file().equals(file)) {
            file = result.vector().file();
            out.println(file);
        }
        out.print(Report.line(result));
        out.flush();
    }

    /** The command's arguments. */
    private record Options(HttpTarget target, List<VectorCase> cases, boolean failuresAlone) {
        static Options of(List<String> arguments) {
            Vectors vectors = Vectors.load();
            List<VectorCase> cases = vectors.cases();
            List<String> tokens = new ArrayList<>();
            boolean failuresAlone = false;
            HttpTarget target = null;
            for (int index = 0; index < arguments.size(); index++) {
                String argument = arguments.get(index);
                switch (argument) {
                    case "--only" -> cases = vectors.casesOf(value(arguments, ++index));
                    case "--token" -> tokens.add(value(arguments, ++index));
                    case "--failures" -> failuresAlone = true;
                    default -> target = HttpTarget.at(URI.create(argument));
                }
            }
            if (target == null) {
                throw new IllegalArgumentException("BASE-URL is missing");
            } else if (cases.isEmpty()) {
                throw new IllegalArgumentException("no case matches --only");
            }
            for (String token : tokens) {
                target = withToken(target, token, vectors);
            }
            return new Options(target, cases, failuresAlone);
        }

        private static String value(List<String> arguments, int index) {
            if (index == arguments.size()) {
                throw new IllegalArgumentException(arguments.get(index - 1) + " needs a value");
            }
            return arguments.get(index);
        }

        private static HttpTarget withToken(HttpTarget target, String token, Vectors vectors) {
            int equals = token.indexOf('=');
            if (equals < 0 || !vectors.callers().containsKey(token.substring(0, equals))) {
                throw new IllegalArgumentException("--token needs CALLER=TOKEN; the callers are "
                        + String.join(", ", vectors.callers().keySet()));
            }
            return target.withToken(token.substring(0, equals), token.substring(equals + 1));
        }
    }
}
