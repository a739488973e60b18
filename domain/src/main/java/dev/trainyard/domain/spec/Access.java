package dev.trainyard.domain.spec;

/**
 * Who the training code is and who may look into it while it runs.
 *
 * @param serviceAccount the run-as identity, or {@code ""} for the project's custom code service
 *     agent
 */
public record Access(
    String serviceAccount, boolean enableWebAccess, boolean enableDashboardAccess) {
  public static final Access DEFAULT = new Access("", false, false);
}
