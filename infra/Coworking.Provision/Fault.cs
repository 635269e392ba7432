namespace Coworking.Provision;

/// <summary>Something that is not right, and what to do about it.</summary>
/// <param name="Where">The file or the library.</param>
/// <param name="What">What is not right.</param>
/// <param name="Next">What to do.</param>
internal sealed record Fault(string Where, string What, string Next)
{
    public override string ToString() => $"{Where}: {What} Next: {Next}";

    /// <summary>Says it, and what a script learns of it.</summary>
    public async Task<int> RefuseAsync()
    {
        await Console.Error.WriteLineAsync(ToString());
        return ExitCode.Bad;
    }
}

/// <summary>What a script learns.</summary>
internal static class ExitCode
{
    public const int Good = 0;

    /// <summary>The check found something, or nothing was done because it may not be.</summary>
    public const int Bad = 1;

    /// <summary>The command was not understood, or what it names is not there.</summary>
    public const int Mistake = 2;
}
