namespace Coworking.Upkeep;

/// <summary>What a script learns.</summary>
internal static class ExitCode
{
    /// <summary>Done; for fsck: nothing differs.</summary>
    public const int Good = 0;

    /// <summary>fsck found differences, a backup is not whole, a file is missing, or a restore was refused and nothing was changed.</summary>
    public const int Bad = 1;

    /// <summary>The command or the configuration is wrong, or storage does not answer.</summary>
    public const int Mistake = 2;
}
