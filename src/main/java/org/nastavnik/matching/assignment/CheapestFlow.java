package org.nastavnik.matching.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * The assignment as a cheapest flow, exact: every mentee sends one unit over an allowed mentor's free place, or, at a
 * price above any rearrangement of pairs, directly to the end as unassigned.
 */
final class CheapestFlow {

    /** The library takes costs from 1e9 on for infinite; up to so many mentees all three aims stay below that. */
    private static final int MOST_FOR_EVEN_LOAD = 900;

    private static final int UNEVEN_STEPS = 10;

    private final SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
            new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    private final Map<Long, Integer> mentees = new LinkedHashMap<>();
    private final Map<Long, Integer> mentors = new HashMap<>();
    private final List<Allowed> allowed = new ArrayList<>();
    private final int end;
    private final boolean evenLoad;
    private final double point;
    private final double unassigned;
    private int vertices;

    private record Allowed(long menteeId, long mentorId, DefaultWeightedEdge edge) {}

    CheapestFlow(int menteeCount) {
        this.end = vertex();
        this.evenLoad = menteeCount <= MOST_FOR_EVEN_LOAD;
        this.point = evenLoad ? menteeCount * UNEVEN_STEPS + 1 : 1;
        this.unassigned = (PairScore.HIGHEST + 1) * point * (menteeCount + 1);
    }

    /** One way to the end for each free place; the fuller the mentor, the dearer, which evens the load out. */
    void mentor(long personId, int taken, int capacity) {
        int mentor = vertex();
        mentors.put(personId, mentor);
        for (int place = taken; place < capacity; place++) {
            int slot = vertex();
            edge(mentor, slot, evenLoad ? Math.min(place, UNEVEN_STEPS) : 0);
            edge(slot, end, 0);
        }
    }

    void mentee(long personId) {
        int mentee = vertex();
        mentees.put(personId, mentee);
        edge(mentee, end, unassigned);
    }

    void allow(long menteeId, long mentorId, int score) {
        double cost = (PairScore.HIGHEST - score) * point;
        allowed.add(new Allowed(menteeId, mentorId, edge(mentees.get(menteeId), mentors.get(mentorId), cost)));
    }

    /** The mentor of each mentee who got one. */
    Map<Long, Long> solve() {
        Map<Long, Long> chosen = new LinkedHashMap<>();
        if (allowed.isEmpty()) {
            return chosen;
        }
        int all = mentees.size();
        int first = mentees.values().iterator().next();
        var problem = new MinimumCostFlowProblemImpl<Integer, DefaultWeightedEdge>(
                graph, vertex -> vertex == end ? -all : vertex >= first ? 1 : 0, edge -> 1);
        Map<DefaultWeightedEdge, Double> flow = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(problem)
                .getFlowMap();
        for (Allowed pair : allowed) {
            if (flow.get(pair.edge()) > 0.5) {
                chosen.put(pair.menteeId(), pair.mentorId());
            }
        }
        return chosen;
    }

    private int vertex() {
        graph.addVertex(vertices);
        return vertices++;
    }

    private DefaultWeightedEdge edge(int from, int to, double cost) {
        DefaultWeightedEdge edge = graph.addEdge(from, to);
        graph.setEdgeWeight(edge, cost);
        return edge;
    }
}
