package org.nastavnik.launch.process;

import org.nastavnik.engine.Processes;
import org.nastavnik.launch.Launch;
import org.nastavnik.launch.LaunchProcess;
import org.springframework.stereotype.Component;

@Component
class EngineLaunchProcess implements LaunchProcess {

    private final Processes processes;

    EngineLaunchProcess(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void launchOpened(Launch launch) {
        processes.start(LaunchElements.PROCESS, launch.key(), launch.tenantId());
    }

    @Override
    public void launchStopped(Launch launch) {
        if (!processes.send(LaunchElements.LAUNCH_STOPPED, launch.key())) {
            throw new IllegalStateException("No running process for " + launch.key());
        }
    }
}
