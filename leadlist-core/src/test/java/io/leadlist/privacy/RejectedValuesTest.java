package io.leadlist.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.leadlist.search.facet.SearchField;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When public constructors and factories reject marked texts, the exceptions do not contain them. */
class RejectedValuesTest {
    private static final List<String> TEXTS = List.of(
            Marks.TEXT,
            Marks.EMAIL,
            Marks.URL,
            "+14155559876",
            "1971-03-17",
            "5ec2e7ed",
            Marks.TEXT + "\ud800",
            Marks.TEXT.repeat(200),
            "a." + Marks.TEXT + ".1.1",
            "00000000-0000-4000-8000-000000000000." + Marks.TEXT + ".true." + Marks.TEXT + ".1",
            "00000000-0000-4000-8000-000000000000.1.true.1." + Marks.TEXT,
            "00000000-0000-4000-8000-000000000000.1.1." + Marks.TEXT,
            Marks.TEXT + ".00000000-0000-4000-8000-000000000000");
    private static final List<Object> KNOWN = List.of(
            Optional.empty(),
            OptionalLong.of(-1),
            Marks.profile(1),
            Marks.person(1),
            Marks.personId(1),
            Marks.companyId(1),
            Marks.filters());
    private final Set<String> rejecting = new TreeSet<>();
    private final Set<String> leaks = new TreeSet<>();

    @Test
    void no_exception_of_a_constructor_or_factory_contains_a_text() {
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.leadlist")) {
            if (type.getModifiers().contains(JavaModifier.PUBLIC)) {
                executables(type.reflect()).forEach(this::tryAll);
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(rejecting)
                .contains(
                        "OrganizationId",
                        "PersonId",
                        "EmailAddress",
                        "LinkedInUrl",
                        "PhoneNumber",
                        "RawLead",
                        "MemberCursor")
                .hasSizeGreaterThan(40);
    }

    /** Returns all except valueOf of enums, which the compiler generates, and methods whose argument is a name. */
    private static Stream<Executable> executables(Class<?> type) {
        Stream<Constructor<?>> constructors = Arrays.stream(type.getConstructors());
        Stream<Method> factories = Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> !type.isEnum() && !method.getName().startsWith("require"));
        return Stream.concat(constructors, factories).filter(one -> one.getParameterCount() > 0);
    }

    private void tryAll(Executable executable) {
        Class<?>[] types = executable.getParameterTypes();
        for (String text : TEXTS) {
            for (int number : new int[] {-1, 0, 1, Integer.MAX_VALUE}) {
                Object[] arguments = new Object[types.length];
                for (int i = 0; i < types.length; i++) {
                    arguments[i] = argument(types[i], text, number);
                }
                tryOne(executable, arguments);
            }
        }
    }

    private void tryOne(Executable executable, @Nullable Object[] arguments) {
        try {
            if (executable instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                ((Method) executable).invoke(null, arguments);
            }
        } catch (InvocationTargetException thrown) {
            rejecting.add(executable.getDeclaringClass().getSimpleName());
            if (!Throwable.class.isAssignableFrom(executable.getDeclaringClass())
                    && !Marks.in(ExceptionText.of(thrown.getCause())).isEmpty()) {
                leaks.add(executable.getDeclaringClass().getSimpleName() + "." + executable.getName() + " threw "
                        + thrown.getCause().getClass().getName());
            }
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(executable.toString(), impossible);
        }
    }

    /** Returns an argument that contains the text if the type allows it; null for an unknown type. */
    private static @Nullable Object argument(Class<?> type, String text, int number) {
        if (type.isInstance(text) && type != Object.class) {
            return text;
        } else if (type.isPrimitive()) {
            return primitive(type, number);
        } else if (type.isEnum()) {
            return type == SearchField.class ? SearchField.CONTACT_SENIORITY : type.getEnumConstants()[0];
        } else if (type.isArray()) {
            return type == String[].class ? new String[] {text} : null;
        }
        return collection(type, text, number);
    }

    private static @Nullable Object primitive(Class<?> type, int number) {
        if (type == boolean.class) {
            return number > 0;
        } else if (type == char.class) {
            return (char) number;
        } else if (type == int.class) {
            return number;
        } else if (type == long.class) {
            return (long) number;
        }
        return type == double.class ? (Object) (double) number : null;
    }

    private static @Nullable Object collection(Class<?> type, String text, int number) {
        if (type == Object.class) {
            return null;
        } else if (type.isAssignableFrom(List.class)) {
            return List.of(text);
        } else if (type.isAssignableFrom(Set.class)) {
            return Set.of(text);
        } else if (type.isAssignableFrom(Map.class)) {
            return Map.of(text, text, text + number, Marks.personId(1));
        } else if (type == OptionalInt.class) {
            return OptionalInt.of(number);
        } else if (type == Instant.class) {
            return number < 0 ? Instant.MAX : Instant.ofEpochSecond(number);
        }
        return KNOWN.stream().filter(type::isInstance).findFirst().orElse(null);
    }
}
