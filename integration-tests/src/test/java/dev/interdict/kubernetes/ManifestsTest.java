package dev.interdict.kubernetes;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rendered manifests are what Kubernetes understands, hang together, and keep the house's safety rules. */
class ManifestsTest {

    private static final String BASE = "k8s/base";
    private static final String LOCAL = "k8s/overlays/local";
    private static final Set<String> SERVICES = Set.of("ingestion", "screening", "deadlines", "notifications");

    @ParameterizedTest
    @ValueSource(strings = {BASE, LOCAL})
    void everyFieldIsOneThatKubernetesKnows(String folder) {
        assertThat(Manifests.rendered(folder).all(Deployment.class).map(ManifestsTest::name))
                .containsAll(SERVICES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: apps/v1, kind: Deployment, spec: {replica: 2}}",
                "{apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {containers: [{securityContext: {readOnlyRootFileSystem: true}}]}}}}",
                "{apiVersion: v1, kind: Service, spec: {ports: [{targetport: http}]}}",
                "{apiVersion: policy/v1, kind: PodDisruptionBudget, spec: {maxUnavailible: 1}}",
                "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, spec: {egress: [{to: [{ipblock: {}}]}]}}"
            })
    void aMisspeltFieldIsRejected(String manifest) {
        assertThatThrownBy(() -> Manifests.parse(manifest))
                .isInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining("Unrecognized field");
    }

    @Test
    void anUnknownKindIsRejected() {
        assertThatThrownBy(() -> Manifests.parse("{apiVersion: apps/v1, kind: Deploymnet}"))
                .hasMessageContaining("apps/v1 Deploymnet");
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, LOCAL})
    void ingressIsDeniedByDefault(String folder) {
        var manifests = Manifests.rendered(folder);
        assertThat(manifests.all(NetworkPolicy.class))
                .as("a policy that selects every pod and allows nothing")
                .anySatisfy(policy -> {
                    assertThat(policy.getSpec().getPodSelector()).isEqualTo(new LabelSelector());
                    assertThat(policy.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
                    assertThat(policy.getSpec().getIngress()).isEmpty();
                    assertThat(policy.getSpec().getEgress()).isEmpty();
                });
        assertThat(manifests.all(Service.class))
                .allSatisfy(service -> assertThat(service.getSpec().getType())
                        .as(name(service))
                        .isEqualTo("ClusterIP"));
    }

    /** Who may be reached by whom; nobody from outside the namespace, and a service by nobody at all. */
    @Test
    void onlyBackingServicesAreReachable() {
        assertThat(ingress(Manifests.rendered(BASE))).isEmpty();
        assertThat(ingress(Manifests.rendered(LOCAL)))
                .isEqualTo(Map.of(
                        "postgresql", Set.of("ingestion", "screening", "deadlines", "notifications", "registry"),
                        "kafka", Set.of("ingestion", "screening", "deadlines", "notifications", "topics"),
                        "registry", Set.of("ingestion", "screening", "deadlines", "notifications")));
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, LOCAL})
    void aServiceReachesItsBackingServicesAndOnlyWhoSendsOrReadsListsTheWorld(String folder) {
        var ports = egressPorts(Manifests.rendered(folder));
        assertThat(ports)
                .contains(
                        Map.entry("ingestion", Set.of(53, 5432, 8080, 9092)),
                        Map.entry("screening", Set.of(53, 443, 5432, 8080, 9092)),
                        Map.entry("deadlines", Set.of(53, 5432, 8080, 9092)),
                        Map.entry("notifications", Set.of(53, 443, 5432, 8080, 9092)),
                        Map.entry("topics", Set.of(53, 9092)));
        assertThat(Manifests.rendered(folder).all(NetworkPolicy.class).filter(ManifestsTest::leavesTheCluster))
                .extracting(ManifestsTest::name)
                .containsExactly("notifications", "screening");
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, LOCAL})
    void everyPodIsRestricted(String folder) {
        var manifests = Manifests.rendered(folder);
        assertThat(manifests.all(Namespace.class))
                .singleElement()
                .satisfies(namespace -> assertThat(namespace.getMetadata().getLabels())
                        .containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
        assertThat(manifests.pods()).hasSizeGreaterThanOrEqualTo(SERVICES.size());
        manifests.pods().forEach((name, template) -> {
            var pod = template.getSpec();
            assertThat(pod.getAutomountServiceAccountToken()).as(name).isFalse();
            assertThat(pod.getEnableServiceLinks()).as(name).isFalse();
            assertThat(pod.getHostNetwork()).as(name).isNull();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).as(name).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).as(name).isPositive();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType())
                    .as(name)
                    .isEqualTo("RuntimeDefault");
            assertThat(pod.getVolumes())
                    .as(name)
                    .allSatisfy(volume -> assertThat(volume.getHostPath()).isNull());
            containers(template).forEach(container -> assertRestricted(name, container));
        });
    }

    private static void assertRestricted(String name, Container container) {
        var security = container.getSecurityContext();
        assertThat(security.getAllowPrivilegeEscalation()).as(name).isFalse();
        assertThat(security.getPrivileged()).as(name).isNull();
        assertThat(security.getReadOnlyRootFilesystem()).as(name).isTrue();
        assertThat(security.getCapabilities().getDrop()).as(name).containsExactly("ALL");
        assertThat(security.getCapabilities().getAdd()).as(name).isEmpty();
        assertThat(container.getVolumeMounts())
                .as(name)
                .anySatisfy(mount -> assertThat(mount.getMountPath()).isEqualTo("/tmp"));
        assertThat(container.getResources().getRequests()).as(name).containsKeys("cpu", "memory");
        assertThat(container.getResources().getLimits()).as(name).containsKey("memory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingestion", "screening", "deadlines", "notifications"})
    void aServiceHasOneNameAndSurvivesTheLossOfAPod(String service) {
        var manifests = Manifests.rendered(BASE);
        var deployment = manifests.one(Deployment.class, service);
        var pod = deployment.getSpec().getTemplate();
        var container = containers(pod).findFirst().orElseThrow();
        assertThat(container.getName()).isEqualTo(service);
        assertThat(container.getImage()).isEqualTo("interdict/" + service);
        assertThat(container.getEnv())
                .filteredOn(variable -> variable.getName().equals("QUARKUS_DATASOURCE_JDBC_URL"))
                .singleElement()
                .satisfies(url -> assertThat(url.getValue()).endsWith("/" + service));
        assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/q/health/started");
        assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/q/health/live");
        assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/q/health/ready");

        assertThat(deployment.getSpec().getReplicas()).isEqualTo(2);
        assertThat(deployment.getSpec().getStrategy().getType()).isEqualTo("RollingUpdate");
        assertThat(pod.getSpec().getServiceAccountName()).isEqualTo(service);
        assertThat(pod.getSpec().getTopologySpreadConstraints()).isNotEmpty();
        var budget = manifests.one(PodDisruptionBudget.class, service).getSpec();
        for (var selector : List.of(
                deployment.getSpec().getSelector().getMatchLabels(),
                manifests.one(Service.class, service).getSpec().getSelector(),
                budget.getSelector().getMatchLabels())) {
            assertThat(selector).isNotEmpty();
            assertThat(pod.getMetadata().getLabels()).containsAllEntriesOf(selector);
        }
        assertThat(budget.getMaxUnavailable().getIntVal()).isEqualTo(1);
    }

    @Test
    void secretsComeFromTheOverlayAndEveryReferenceResolves() {
        assertThat(Manifests.rendered(BASE).all(Secret.class)).isEmpty();
        var local = Manifests.rendered(LOCAL);
        var existing = Stream.of(Secret.class, ConfigMap.class, ServiceAccount.class)
                .flatMap(local::all)
                .map(resource -> resource.getKind() + " " + name(resource))
                .toList();
        local.pods().forEach((name, pod) -> assertThat(existing).as(name).containsAll(references(pod)));
    }

    @Test
    void theTopicsAreThoseOfTheContract() {
        var script = Manifests.rendered(BASE)
                .all(ConfigMap.class)
                .filter(map -> name(map).startsWith("topics"))
                .map(map -> map.getData().get("create-topics.sh"))
                .findFirst()
                .orElseThrow();
        assertThat(Pattern.compile("interdict\\.[a-z.0-9]+")
                        .matcher(script)
                        .results()
                        .map(MatchResult::group))
                .containsExactlyInAnyOrder(
                        "interdict.ingestion.components.v1",
                        "interdict.ingestion.projects.v1",
                        "interdict.screening.programmes.v1",
                        "interdict.screening.findings.v1",
                        "interdict.screening.troubles.v1",
                        "interdict.deadlines.steps.v1",
                        "interdict.notifications.alerts.v1",
                        "interdict.siem.findings.v1",
                        "interdict.ingestion.components.v1.dlq.screening",
                        "interdict.ingestion.projects.v1.dlq.screening",
                        "interdict.ingestion.projects.v1.dlq.notifications",
                        "interdict.screening.programmes.v1.dlq.deadlines",
                        "interdict.screening.findings.v1.dlq.deadlines",
                        "interdict.screening.findings.v1.dlq.ingestion",
                        "interdict.screening.troubles.v1.dlq.notifications",
                        "interdict.deadlines.steps.v1.dlq.notifications");
    }

    private static Map<String, Set<String>> ingress(Manifests manifests) {
        var allowed = new TreeMap<String, Set<String>>();
        manifests
                .all(NetworkPolicy.class)
                .forEach(policy -> policy.getSpec().getIngress().stream()
                        .map(NetworkPolicyIngressRule::getFrom)
                        .forEach(peers -> {
                            assertThat(peers).as(name(policy)).isNotEmpty();
                            peers.forEach(peer -> {
                                assertThat(peer.getIpBlock()).as(name(policy)).isNull();
                                assertThat(peer.getNamespaceSelector())
                                        .as(name(policy))
                                        .isNull();
                                var names = peer.getPodSelector()
                                        .getMatchExpressions()
                                        .getFirst();
                                assertThat(names.getOperator()).isEqualTo("In");
                                allowed.computeIfAbsent(subject(policy), subject -> new TreeSet<>())
                                        .addAll(names.getValues());
                            });
                        }));
        return allowed;
    }

    private static Map<String, Set<Integer>> egressPorts(Manifests manifests) {
        return manifests
                .all(NetworkPolicy.class)
                .filter(policy -> !policy.getSpec().getEgress().isEmpty())
                .collect(toMap(ManifestsTest::subject, policy -> {
                    var ports = new TreeSet<Integer>();
                    for (var rule : policy.getSpec().getEgress()) {
                        assertThat(rule.getTo()).as(name(policy)).isNotEmpty();
                        assertThat(rule.getPorts()).as(name(policy)).isNotEmpty();
                        rule.getPorts().forEach(port -> ports.add(port.getPort().getIntVal()));
                    }
                    return ports;
                }));
    }

    private static boolean leavesTheCluster(NetworkPolicy policy) {
        return policy.getSpec().getEgress().stream()
                .map(NetworkPolicyEgressRule::getTo)
                .flatMap(List::stream)
                .anyMatch(peer -> peer.getIpBlock() != null);
    }

    private static String subject(NetworkPolicy policy) {
        return policy.getSpec().getPodSelector().getMatchLabels().getOrDefault("app.kubernetes.io/name", "*");
    }

    private static Set<String> references(PodTemplateSpec pod) {
        var references = new TreeSet<String>();
        Optional.ofNullable(pod.getSpec().getServiceAccountName())
                .ifPresent(account -> references.add("ServiceAccount " + account));
        pod.getSpec().getVolumes().stream()
                .filter(volume -> volume.getConfigMap() != null)
                .forEach(volume ->
                        references.add("ConfigMap " + volume.getConfigMap().getName()));
        containers(pod).forEach(container -> {
            container
                    .getEnvFrom()
                    .forEach(source -> references.add(
                            "ConfigMap " + source.getConfigMapRef().getName()));
            container.getEnv().stream()
                    .filter(variable -> variable.getValueFrom() != null)
                    .forEach(variable -> references.add("Secret "
                            + variable.getValueFrom().getSecretKeyRef().getName()));
        });
        return references;
    }

    private static Stream<Container> containers(PodTemplateSpec pod) {
        return Stream.of(pod.getSpec().getInitContainers(), pod.getSpec().getContainers())
                .flatMap(List::stream);
    }

    private static String name(HasMetadata resource) {
        return resource.getMetadata().getName();
    }
}
