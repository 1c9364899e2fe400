# Passes a verb of build.proj on: run | test | pack | bench | publish. What stands after -- goes to the program behind the verb.
$verb, $rest = $args
if (-not $verb) { $verb = 'run' }
if ($rest -and $rest[0] -eq '--') { $null, $rest = $rest }
if ($rest) { $env:VerbArguments = ($rest | ForEach-Object { '"' + ($_ -replace '"', '\"') + '"' }) -join ' ' }
Set-Location $PSScriptRoot
dotnet msbuild build.proj -nologo -verbosity:minimal "-target:$verb"
exit $LASTEXITCODE
