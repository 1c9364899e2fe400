# Passes a verb of build.proj on: run | test | pack | record | bench | mutate | publish. What stands after -- goes to the program behind the verb.
$verb = if ($args.Count -gt 0) { $args[0] } else { 'run' }
$rest = @($args | Select-Object -Skip 1)
if ($rest.Count -gt 0 -and $rest[0] -eq '--') { $rest = @($rest | Select-Object -Skip 1) }
if ($rest.Count -gt 0) { $env:VerbArguments = ($rest | ForEach-Object { '"' + ($_ -replace '"', '\"') + '"' }) -join ' ' }
Set-Location $PSScriptRoot
dotnet msbuild build.proj -nologo -verbosity:minimal "-target:$verb"
exit $LASTEXITCODE
