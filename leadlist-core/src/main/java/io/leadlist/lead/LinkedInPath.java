package io.leadlist.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The normal form of the path of a LinkedIn URL, such as {@code in/janedoe}. */
final class LinkedInPath {
    /** The first steps of old mobile pages, and of links in e-mails from LinkedIn. */
    private static final Set<String> PREFIXES = Set.of("mwlite", "comm", "m");

    /**
     * Names that lead to no profile, or to the profile of the current user, with spaces in place of separators. Exports
     * write {@code UNKNOWN} for people whose profile they may not see, and {@code nan} for an empty cell. The texts of
     * {@link MissingText} count as well.
     */
    private static final Set<String> NO_NAMES = Set.of(
            "me",
            "edit",
            "unavailable",
            "unknown",
            "private",
            "not found",
            "missing",
            "linkedin member",
            "n",
            "na",
            "n a",
            "nan",
            "nat",
            "no",
            "false",
            "tbd",
            "tba");

    private static final Pattern SEPARATORS = Pattern.compile("[-_+\\s]+");

    /** The kinds of pages. A template that puts a whole path behind {@code /in/} has the kind in place of the name. */
    private static final Set<String> KINDS = Set.of("in", "pub", "company", "school", "showcase");

    /** The directory of names below {@code /pub/}. */
    private static final String DIRECTORY = "dir";

    /** The maximum number of steps that are read: two prefixes and the longest known path. */
    private static final int MAX_STEPS = 8;

    /** Longer texts than this number of characters are not reserved. Looking them up would take time for each URL. */
    private static final int MAX_RESERVED = 60;

    private static final int NUMBERS = 3;
    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{1,3}", Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTER = Pattern.compile("[A-Za-z0-9]");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern MEMBER_ID = Pattern.compile("[A-Za-z0-9_-]{1,200}");
    private static final Pattern VIEWED = Pattern.compile("(?:^|&(?:amp;)?)id=([^&]*)");

    private LinkedInPath() {}

    /** Returns the normal form; empty if the address is not that of a person, a company or a school. */
    static Optional<String> normalize(WebAddress address) {
        List<String> steps = withoutPrefixes(steps(address.path()));
        if (steps.size() < 2) {
            return Optional.empty();
        }
        String kind = decoded(steps.get(0));
        if (KINDS.contains(kind) && isMissing(String.join("/", steps.subList(1, steps.size())))) {
            return Optional.empty();
        }
        return switch (kind) {
            case "in" -> ofProfile(steps.subList(1, steps.size())).map(name -> "in/" + name);
            case "pub" -> ofPublic(steps.subList(1, steps.size()));
            case "company", "school", "showcase" ->
                LinkedInName.normalize(steps.get(1), false)
                        .filter(name -> !isMissing(name))
                        .map(name -> kind + "/" + name);
            default -> ofMember(kind + "/" + decoded(steps.get(1)), steps, address.query());
        };
    }

    private static Optional<String> ofProfile(List<String> steps) {
        boolean isOtherPage = steps.size() > 1 && KINDS.contains(decoded(steps.get(0)));
        return isOtherPage ? Optional.empty() : name(steps.get(0), true);
    }

    /**
     * Returns the form of a public profile. A name without numbers is the same as below {@code /in/}. A name with
     * numbers is not unique without them.
     */
    private static Optional<String> ofPublic(List<String> steps) {
        List<String> numbers = numbers(steps.subList(1, steps.size()));
        Optional<String> name = name(steps.get(0), numbers.isEmpty()).filter(found -> !found.equals(DIRECTORY));
        return numbers.isEmpty()
                ? name.map(found -> "in/" + found)
                : name.map(found -> "pub/" + found + "/" + String.join("/", numbers));
    }

    private static Optional<String> name(String step, boolean isMemberIdName) {
        return LinkedInName.normalize(step, isMemberIdName).filter(name -> !isReserved(name));
    }

    /** Returns whether a name in normal form is one that LinkedIn gives to no person. */
    static boolean isReserved(String name) {
        return name.length() <= MAX_RESERVED
                && (NO_NAMES.contains(words(PercentEncoding.decode(name).orElse(name))) || isMissing(name));
    }

    /** Returns whether a text in place of a name, with any letter case and separators, stands for a missing value. */
    private static boolean isMissing(String text) {
        if (text.length() > MAX_RESERVED) {
            return false;
        }
        String plain = PercentEncoding.decode(text).orElse(text);
        boolean isSigns = UnicodeText.isAscii(plain) && !LETTER.matcher(plain).find();
        return isSigns || MissingText.isPlaceholder(plain) || MissingText.isPlaceholder(words(plain));
    }

    private static String words(String name) {
        return SEPARATORS.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the numbers after a name, at most three. A locale, such as {@code de}, is not a number. */
    private static List<String> numbers(List<String> steps) {
        List<String> numbers = new ArrayList<>(NUMBERS);
        for (String step : steps) {
            if (numbers.size() == NUMBERS || !NUMBER.matcher(step).matches()) {
                break;
            }
            numbers.add(step.toLowerCase(Locale.ROOT));
        }
        boolean isNumbered = numbers.size() == NUMBERS
                || numbers.stream().anyMatch(step -> DIGIT.matcher(step).find());
        return isNumbered ? numbers : List.of();
    }

    private static Optional<String> ofMember(String page, List<String> steps, String query) {
        return switch (page) {
            case "sales/lead", "sales/people" -> member("sales/lead/", third(steps));
            case "talent/profile" -> member("talent/profile/", third(steps));
            case "profile/view" -> member("profile/view?id=", viewed(query));
            default -> Optional.empty();
        };
    }

    /** Returns the form of a member id. If {@code /in/} accepts the id as a name, the form is that of {@code /in/}. */
    private static Optional<String> member(String page, String text) {
        return PercentEncoding.decode(text)
                .map(id -> id.split(",", 2)[0])
                .filter(id -> MEMBER_ID.matcher(id).matches() && !isReserved(id))
                .map(id -> (LinkedInName.isMemberId(id) ? "in/" : page) + id);
    }

    private static String third(List<String> steps) {
        return steps.size() < 3 ? "" : steps.get(2);
    }

    private static String viewed(String query) {
        Matcher id = VIEWED.matcher(query);
        return id.find() ? id.group(1) : "";
    }

    private static List<String> steps(String path) {
        List<String> steps = new ArrayList<>(MAX_STEPS);
        int start = 0;
        for (int i = 0; i <= path.length() && steps.size() < MAX_STEPS; i++) {
            if (i == path.length() || path.charAt(i) == '/' || path.charAt(i) == '\\') {
                if (i > start) {
                    steps.add(path.substring(start, i));
                }
                start = i + 1;
            }
        }
        return steps;
    }

    private static List<String> withoutPrefixes(List<String> steps) {
        int start = 0;
        while (start < steps.size() && PREFIXES.contains(decoded(steps.get(start)))) {
            start++;
        }
        boolean isOldProfile = start > 0
                && steps.size() > start + 1
                && decoded(steps.get(start)).equals("profile")
                && decoded(steps.get(start + 1)).equals("in");
        return steps.subList(isOldProfile ? start + 1 : start, steps.size());
    }

    private static String decoded(String step) {
        return PercentEncoding.decode(step).orElse("").toLowerCase(Locale.ROOT);
    }
}
