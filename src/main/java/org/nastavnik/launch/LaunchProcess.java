package org.nastavnik.launch;

/** What a launch tells its process. */
public interface LaunchProcess {

    void launchOpened(Launch launch);

    void launchStopped(Launch launch);
}
