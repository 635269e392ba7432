namespace Coworking.Domain.Recordings;

/// <summary>The age from which a recording is fit: <c>0+</c>, <c>6+</c>, <c>12+</c>, <c>16+</c> or <c>18+</c>, as the marks of Kazakhstan's law 169-VI are.</summary>
public readonly record struct AgeMark : IComparable<AgeMark>
{
    private AgeMark(int years) => Years = years;

    /// <summary>All marks, from the mildest.</summary>
    public static IReadOnlyList<AgeMark> All { get; } = [new(0), new(6), new(12), new(16), new(18)];

    /// <summary>Full years of age.</summary>
    public int Years { get; }

    /// <summary>Reads <c>12+</c>; the plus may be missing.</summary>
    public static bool TryParse(string? text, out AgeMark mark)
    {
        var said = text?.Trim().TrimEnd('+');
        mark = All.FirstOrDefault(one => $"{one.Years}" == said);
        return said is not null && $"{mark.Years}" == said;
    }

    /// <inheritdoc/>
    public int CompareTo(AgeMark other) => Years.CompareTo(other.Years);

    /// <inheritdoc/>
    public override string ToString() => $"{Years}+";

    public static bool operator <(AgeMark left, AgeMark right) => left.Years < right.Years;

    public static bool operator >(AgeMark left, AgeMark right) => left.Years > right.Years;

    public static bool operator <=(AgeMark left, AgeMark right) => left.Years <= right.Years;

    public static bool operator >=(AgeMark left, AgeMark right) => left.Years >= right.Years;
}
