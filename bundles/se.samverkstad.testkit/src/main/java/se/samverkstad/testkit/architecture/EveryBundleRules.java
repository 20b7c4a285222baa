package se.samverkstad.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** What holds for all code, core and modules. */
public final class EveryBundleRules {
    @ArchTest
    public static final ArchRule XML_IS_READ_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("se.samverkstad.api.xml")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "javax.xml.parsers..",
                            "javax.xml.transform..",
                            "javax.xml.validation..",
                            "javax.xml.xpath..")
                    .or(nameMatching("javax\\.xml\\.stream\\.(XMLInputFactory|XMLEventReader|XMLStreamReader)"))
                    .or(resideInAPackage("org.xml.sax..").and(nameMatching(".*(Reader|Parser|Factory)"))))
            .allowEmptyShould(true)
            .because(
                    "a parser with its own settings is how XXE comes in; SafeXml is tested against it (writing is free)");

    @ArchTest
    public static final ArchRule ONE_WAY_OUT = noClasses()
            .that()
            .resideOutsideOfPackage("se.samverkstad.operations.outside..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net.http..", "org.apache.hc..")
                    .or(nameMatching("java\\.net\\.((Http)?URLConnection|JarURLConnection|Socket|DatagramSocket"
                            + "|MulticastSocket)"))
                    .or(nameMatching(
                            "javax\\.net\\.(SocketFactory|ssl\\.(SSLSocket|SSLSocketFactory|HttpsURLConnection))"))
                    .or(nameMatching("java\\.nio\\.channels\\.DatagramChannel")))
            .orShould()
            .callMethodWhere(new Reaches())
            .allowEmptyShould(true)
            .because(
                    "se.samverkstad.api.net.Outside looks at every address first; a second way out would be the one that"
                            + " an attacker takes (SSRF)");

    @ArchTest
    public static final ArchRule MAIL_ALONE_TALKS_SMTP = noClasses()
            .that()
            .resideOutsideOfPackage("se.samverkstad.operations.mail..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.commons.net..", "jakarta.mail..", "javax.naming..")
            .allowEmptyShould(true)
            .because(
                    "only an administrator names the mail server, and nobody else opens a connection with that library");

    @ArchTest
    public static final ArchRule NO_SHELL = noClasses()
            .should()
            .callMethodWhere(new Shells())
            .allowEmptyShould(true)
            .because("a command is a list of words, so that no input becomes a second command (CVE-2026-91006)");

    @ArchTest
    public static final ArchRule NOTHING_IS_DESERIALISED = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectInputStream")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.beans..", "javax.script..", "java.rmi..")
            .allowEmptyShould(true)
            .because("objects made from what others wrote run their code");

    @ArchTest
    public static final ArchRule NOTHING_IS_PRINTED = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
            .allowEmptyShould(true)
            .because("the log names the module in each line; what is printed is seen by nobody");

    @ArchTest
    public static final ArchRule NO_STACK_TRACE_IS_PRINTED = noClasses()
            .should()
            .callMethodWhere(target(name("printStackTrace")))
            .allowEmptyShould(true)
            .because("a failure is logged once, where it is handled, with its cause");

    @ArchTest
    public static final ArchRule ONE_LOG = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .allowEmptyShould(true)
            .because("slf4j is the log of core and modules alike");

    @ArchTest
    public static final ArchRule DOMAINS_ARE_PURE = noClasses()
            .that()
            .resideInAPackage("se.samverkstad..domain..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.osgi..",
                            "java.sql..",
                            "javax.sql..",
                            "org.jdbi..",
                            "gg.jte..",
                            "org.w3c..",
                            "org.slf4j..",
                            "java.nio.file..",
                            "se.samverkstad.api.web..",
                            "se.samverkstad.api.xml..")
                    .or(resideInAPackage("se.samverkstad.api.store..")
                            .and(not(nameMatching("se\\.samverkstad\\.api\\.store\\.MediaRef")))))
            .allowEmptyShould(true)
            .because("the domain is records and functions, so that it is understood and tested without a framework");

    private EveryBundleRules() {}
}
